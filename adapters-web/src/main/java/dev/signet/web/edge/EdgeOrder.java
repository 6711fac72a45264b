package dev.signet.web.edge;

/** The order of our filters: all before routing, CORS and security, so that a refusal costs next to nothing. */
public final class EdgeOrder {

    static final int TRACE = -1200;
    public static final int CLIENT = -1175;
    static final int HEADERS = -1150;
    public static final int ERROR_PAGES = -1125;
    static final int FRAMING = -1110;
    static final int HOST = -1100;
    static final int CLIENT_ORIGIN = -1075;
    static final int CROSS_SITE = -1050;
    static final int BODY = -1000;

    private EdgeOrder() {}
}
