package dev.signet.web.fastlane;

import dev.signet.web.main.Server;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpServerCodec;
import jakarta.inject.Singleton;

/** Puts a {@link FastLane} into each connection of HTTP/1.1, behind what reads requests and before the router. */
@Singleton
@Requires(missingProperty = Server.ONLY_LOOKING)
final class FastLanes implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private final BeanProvider<ReadyAnswers> answers;

    /** The answers come later than the server that is to give them. */
    FastLanes(BeanProvider<ReadyAnswers> answers) {
        this.answers = answers;
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return role == ChannelRole.CONNECTION ? into(channel.pipeline()) : this;
            }
        });
        return event.getBean();
    }

    private NettyServerCustomizer into(ChannelPipeline pipeline) {
        return new NettyServerCustomizer() {
            @Override
            public void onStreamPipelineBuilt() {
                if (pipeline.get(HttpServerCodec.class) != null) {
                    pipeline.addBefore(
                            ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                            FastLane.class.getName(),
                            new FastLane(answers.get()));
                }
            }
        };
    }
}
