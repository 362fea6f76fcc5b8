package io.provincewire.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 24 Nov 2026 08:05:09 +0700      | 2026-11-24T01:05:09Z",
                "Tue, 24 Nov 2026 08:05:09 GMT        | 2026-11-24T08:05:09Z",
                "Tue, 24 Nov 2026 08:05:09 GMT+7      | 2026-11-24T01:05:09Z",
                "Tue, 24 Nov 2026 08:05:09 GMT+07:00  | 2026-11-24T01:05:09Z",
                "Mon, 24 Nov 2026 08:05:09            | 2026-11-24T01:05:09Z",
                "24 Nov 2026 8:05 EST                 | 2026-11-24T13:05:00Z",
                "24 November 26 08:05:09 Z            | 2026-11-24T08:05:09Z",
                "Tue, 24-Nov-2026 08:05:09 UTC        | 2026-11-24T08:05:09Z",
                "2026-11-24T08:05:09+07:00            | 2026-11-24T01:05:09Z",
                "2026-11-24T08:05:09.1234567+0700     | 2026-11-24T01:05:09Z",
                "2026-11-24T08:05Z                    | 2026-11-24T08:05:00Z",
                "2026-11-24 08:05:09                  | 2026-11-24T01:05:09Z",
                "2026-11-24                           | 2026-11-23T17:00:00Z",
                "24/11/2026 08:05                     | 2026-11-24T01:05:00Z",
                "24/11/2026 | 2026-11-23T17:00:00Z",
                "Thứ Ba, 24/11/2026, 20:05 (GMT+7)    | 2026-11-24T13:05:00Z",
                "08:05 24/11/2026                     | 2026-11-24T01:05:00Z",
                "8h05, 24-11-2026                     | 2026-11-24T01:05:00Z",
                "11/24/2026 8:05:09 PM                | 2026-11-24T13:05:09Z",
                "03/04/2026 8:05:09 AM                | 2026-03-04T01:05:09Z",
                "03/04/2026 8:05:09 CH                | 2026-04-03T13:05:09Z",
            })
    void readsTheTimesThatFeedsWrite(String text, Instant expected) {
        assertThat(FeedDates.read(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hôm qua", "32/13/2026", "2026", "Tue, 24 Foo 2026 08:05:09 GMT", "99:99 24/11/2026"})
    void isSilentAboutWhatIsNoTime(String text) {
        assertThat(FeedDates.read(text)).isEmpty();
    }
}
