package org.yangguang.letters.domain;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a letter was delivered, and how that is proved (送达及其证明).
 *
 * @param on the day that decides: posting, signing or reaching, as the way has it
 * @param proof number of the postal item, who signed, or the record of the system
 * @param receivedOn when the reader had it; unknown at first when it was posted
 */
public record Delivery(
        DeliveryWay way, LocalDate on, String proof, Optional<LocalDate> receivedOn) {

    /** Delivered just now; only the post leaves it open when the reader gets the letter. */
    public static Delivery of(DeliveryWay way, LocalDate on, String proof) {
        return new Delivery(
                way, on, proof, way == DeliveryWay.POST ? Optional.empty() : Optional.of(on));
    }
}
