package org.yangguang.requests.domain;

/**
 * What an applicant agreed to (同意事项); nobody has to.
 *
 * @param online to get letters where he follows his request (网络送达，须经受送达人同意)
 * @param notices to be told by mail or text message how it goes (个人信息保护法第十三条)
 */
public record Agreements(boolean online, boolean notices) {

    public static final Agreements NONE = new Agreements(false, false);
}
