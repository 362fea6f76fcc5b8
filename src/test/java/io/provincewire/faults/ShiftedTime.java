package io.provincewire.faults;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/** The time of a machine whose clock is off; what is measured from one moment to another is right. */
final class ShiftedTime implements Time {
    private final long ahead;

    ShiftedTime(Duration ahead) {
        this.ahead = ahead.toMillis();
    }

    @Override
    public long milliseconds() {
        return SYSTEM.milliseconds() + ahead;
    }

    @Override
    public long nanoseconds() {
        return SYSTEM.nanoseconds();
    }

    @Override
    public void sleep(long millis) {
        SYSTEM.sleep(millis);
    }

    @Override
    public void waitObject(Object object, Supplier<Boolean> condition, long deadline) throws InterruptedException {
        SYSTEM.waitObject(object, condition, deadline - ahead);
    }
}
