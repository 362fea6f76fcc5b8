package io.provincewire.indicator.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StatedTest {
    @Property
    void numbersEachValueWhenItIsFirstStated(@ForAll List<@IntRange(max = 40) Integer> values) {
        Stated stated = new Stated(values.size());
        List<Integer> first = new ArrayList<>();
        for (int value : values) {
            int number = first.indexOf(value);
            assertThat(stated.find(value, "ha")).isEqualTo(number);
            assertThat(stated.state(value, "ha")).isEqualTo(number < 0 ? first.size() : number);
            if (number < 0) {
                first.add(value);
            }
        }
    }

    @Test
    void tellsUnitsApart() {
        Stated stated = new Stated(2);
        assertThat(stated.state(5, "ha")).isZero();
        assertThat(stated.find(5, "t")).isEqualTo(-1);
        assertThat(stated.state(5, "t")).isEqualTo(1);
    }
}
