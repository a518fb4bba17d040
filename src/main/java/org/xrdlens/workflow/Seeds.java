package org.xrdlens.workflow;

import java.util.SplittableRandom;

/** Independent random generators for the parts of a job, all from its one seed. */
final class Seeds {
  private Seeds() {}

  /** A generator for the part that the numbers name; equal numbers give equal generators. */
  static SplittableRandom generator(long seed, long... part) {
    return new SplittableRandom(mixed(seed, part));
  }

  /** A seed for the part that the numbers name, mixed by SplitMix64's finaliser. */
  static long mixed(long seed, long... part) {
    long state = seed;
    for (long number : part) {
      state = (state ^ number) + 0x9E3779B97F4A7C15L;
      state = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
      state = (state ^ (state >>> 27)) * 0x94D049BB133111EBL;
      state ^= state >>> 31;
    }
    return state;
  }
}
