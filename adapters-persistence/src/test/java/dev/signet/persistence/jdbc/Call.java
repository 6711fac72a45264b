package dev.signet.persistence.jdbc;

import io.micronaut.data.repository.GenericRepository;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** One call of one method of a repository, with arguments that are found among {@link ManyRows}. */
record Call(GenericRepository<?, ?> rows, String method) {

    static Class<?> repositoryOf(Object bean) {
        return Arrays.stream(bean.getClass().getInterfaces())
                .filter(GenericRepository.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
    }

    String name() {
        return repositoryOf(rows).getSimpleName() + "." + method;
    }

    /** What it answers does not matter, what it asks the database does. */
    void make() {
        var declared = Arrays.stream(repositoryOf(rows).getDeclaredMethods())
                .filter(one -> one.getName().equals(method) && !one.isSynthetic())
                .findFirst()
                .orElseThrow();
        try {
            declared.setAccessible(true);
            declared.invoke(rows, arguments(declared));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(name() + " with " + Arrays.toString(arguments(declared)), failure);
        }
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameters()).map(Call::argument).toArray();
    }

    private static Object argument(Parameter parameter) {
        if (parameter.getType() == String.class) {
            return ManyRows.textFor(parameter.getName());
        }
        if (parameter.getType() == byte[].class) {
            return ManyRows.bytesFor(parameter.getName());
        }
        if (parameter.getType() == Integer.class) {
            return 1;
        }
        if (parameter.getType() == Long.class) {
            return 1L;
        }
        if (parameter.getType() == int.class) {
            return ManyRows.PAGE;
        }
        if (parameter.getType() == long.class) {
            return ManyRows.numberFor(parameter.getName());
        }
        if (Collection.class.isAssignableFrom(parameter.getType())) {
            return ManyRows.textsFor(parameter.getName());
        }
        return row(parameter.getType());
    }

    private static Object row(Class<?> type) {
        return List.of(ManyRows.SESSION, ManyRows.USER, ManyRows.CODE, ManyRows.OWED).stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no example of a " + type.getSimpleName()));
    }
}
