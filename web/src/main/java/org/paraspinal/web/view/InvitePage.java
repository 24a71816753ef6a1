package org.paraspinal.web.view;

/**
 * The link for a partner's device, which is shown this once.
 *
 * @param qr the link as a picture, SVG
 * @param until when it runs out, as a time of day
 * @param onlyHere whether only this machine can open it
 * @param ownCertificate whether the other phone may warn of a certificate that it does not know
 * @param stands where one sees how it stands
 * @param takeBack action
 */
public record InvitePage(
        Frame frame,
        String link,
        String qr,
        String until,
        boolean onlyHere,
        boolean ownCertificate,
        String stands,
        String takeBack)
        implements Page {}
