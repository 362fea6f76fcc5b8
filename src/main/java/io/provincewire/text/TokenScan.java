package io.provincewire.text;

/**
 * Goes from one token of interest to the next. Of 64 tokens at a time it is worked out without a branch which are of
 * interest: where a reader asks each token by itself, the processor guesses wrong at every other word of a text. For one
 * thread.
 */
public abstract class TokenScan {
    private final int count;
    /** The first token of the block at hand, and a bit for each of its tokens that is of interest. */
    private int base = -Long.SIZE;

    private long block;

    /** A scan of {@code tokens}. */
    protected TokenScan(Tokens tokens) {
        count = tokens.count();
    }

    /** The tokens of interest from {@code from} on and before {@code end}, at most 64: bit 0 stands for {@code from}. */
    protected abstract long block(int from, int end);

    /** The first token of interest at or behind {@code i}; the number of tokens where there is none. */
    public final int next(int i) {
        int at = i;
        while (at < count) {
            if (at < base || at - base >= Long.SIZE) {
                base = at;
                block = block(at, Math.min(count, at + Long.SIZE));
            }
            long rest = block >>> (at - base);
            if (rest != 0) {
                return at + Long.numberOfTrailingZeros(rest);
            }
            at = base + Long.SIZE;
        }
        return count;
    }
}
