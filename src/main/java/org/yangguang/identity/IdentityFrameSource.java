package org.yangguang.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yangguang.org.Agencies;
import org.yangguang.org.Agency;
import org.yangguang.shared.web.Frame;
import org.yangguang.shared.web.FrameSource;

/** Tells the frame who reads and whose site this is. */
@Component
class IdentityFrameSource implements FrameSource {

    private final CurrentPerson person;
    private final Agencies agencies;

    IdentityFrameSource(CurrentPerson person, Agencies agencies) {
        this.person = person;
        this.agencies = agencies;
    }

    @Override
    public Optional<Frame.Reader> reader() {
        return person.find()
                .map(
                        who ->
                                new Frame.Reader(
                                        who.username(),
                                        who.name(),
                                        agencies.require(who.agency()).shortName()));
    }

    @Override
    public boolean may(String authority) {
        return person.may(authority);
    }

    @Override
    public String agencyName() {
        return agencies.main().map(Agency::name).orElse("");
    }
}
