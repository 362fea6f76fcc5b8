package io.provincewire.indicator.catalogue;

/** A phrase of the file with its weight: {@code thu ngân sách^9}. */
record WeightedPhrase(String words, int weight) {
    private static final int PLAIN = 5;

    static WeightedPhrase parse(String written) {
        int caret = written.lastIndexOf('^');
        if (caret < 0) {
            return new WeightedPhrase(written.strip(), PLAIN);
        }
        String weight = written.substring(caret + 1).strip();
        if (weight.length() != 1 || weight.charAt(0) < '1' || weight.charAt(0) > '9') {
            throw new IllegalArgumentException("the weight in \"" + written + "\" is not a digit from 1 to 9");
        }
        return new WeightedPhrase(written.substring(0, caret).strip(), weight.charAt(0) - '0');
    }
}
