package dev.signet.web.fastlane;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Answers, in front of the router, what can be answered there, and lets everything else pass. One stands in the pipeline
 * of each connection, on whose event loop all of it runs.
 */
final class FastLane extends ChannelDuplexHandler {

    private final ReadyAnswers answers;

    /** Requests that were let pass and have no answer yet: answers leave in the order of requests (RFC 9112 section 9.3.2). */
    private int waiting;

    /** Whether the request that is being read was answered here, so that the rest of it is nobody's. */
    private boolean answered;

    private boolean mustFlush;

    FastLane(ReadyAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            answered = isFree(context) && answer(context, request);
            waiting += answered ? 0 : 1;
        }
        if (answered) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** The router holds back whoever sends and does not read. */
    private boolean isFree(ChannelHandlerContext context) {
        return waiting == 0 && context.channel().isWritable();
    }

    private boolean answer(ChannelHandlerContext context, HttpRequest request) {
        var answer = answers.to(request);
        answer.ifPresent(ready -> {
            context.write(ready, context.voidPromise());
            mustFlush = true;
        });
        return answer.isPresent();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (mustFlush) {
            mustFlush = false;
            context.flush();
        }
        context.fireChannelReadComplete();
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            waiting--;
        }
        context.write(message, promise);
    }

    /** As 100 (Continue) is. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
