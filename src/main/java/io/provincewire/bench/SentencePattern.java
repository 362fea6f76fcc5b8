package io.provincewire.bench;

import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** A sentence with slots in braces; the head of {@code sentences.txt} explains them. */
record SentencePattern(String text) {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(?: (\\d+) (\\d+))?}");

    /** The sentence about {@code place}, with numbers from {@code random}. */
    String fill(MadePlace place, int year, SplittableRandom random) {
        return SLOT.matcher(text).replaceAll(slot -> switch (slot.group(1)) {
            case "unit" -> place.unit();
            case "province" -> place.province();
            case "year" -> String.valueOf(year);
            case "month" -> String.valueOf(random.nextInt(1, 13));
            case "quarter" -> random.nextBoolean() ? "I" : "II";
            case "int" -> grouped(between(slot.group(2), slot.group(3), random));
            case "dec" -> between(slot.group(2), slot.group(3), random) + "," + random.nextInt(1, 10);
            default -> throw new IllegalArgumentException("no such slot: " + slot.group());
        });
    }

    /** At the start of a sentence a type word takes a capital. */
    String fillAtStart(MadePlace place, int year, SplittableRandom random) {
        String filled = fill(place, year, random);
        return Character.toUpperCase(filled.charAt(0)) + filled.substring(1);
    }

    private static int between(String low, String high, SplittableRandom random) {
        return random.nextInt(Integer.parseInt(low), Integer.parseInt(high));
    }

    private static String grouped(int number) {
        return number < 1000 ? String.valueOf(number) : number / 1000 + "." + String.format("%03d", number % 1000);
    }
}
