package org.xrdlens.workflow.preview;

import java.util.random.RandomGenerator;
import org.xrdlens.augment.Effect;
import org.xrdlens.augment.EffectLog;
import org.xrdlens.augment.FilmDraft;
import org.xrdlens.augment.FilmEffect;
import org.xrdlens.augment.GridEffect;
import org.xrdlens.augment.PatternEffect;
import org.xrdlens.pattern.DiffractionPattern;

/**
 * Effects that draw from a random stream of their own, whatever the recipe around them draws from:
 * when one effect changes, the others draw what they drew before.
 */
final class OwnStream {
  private OwnStream() {}

  /**
   * The effect with its own stream.
   *
   * @param stream used up by the effect's first application
   * @param turn called when the effect's turn comes, before it draws
   */
  static Effect of(Effect effect, RandomGenerator stream, Runnable turn) {
    if (effect instanceof FilmEffect film) {
      return new OnFilm(film, stream, turn);
    } else if (effect instanceof PatternEffect pattern) {
      return new OnPattern(pattern, stream, turn);
    }
    return new OnValues((GridEffect) effect, stream, turn);
  }

  private record OnFilm(FilmEffect effect, RandomGenerator stream, Runnable turn)
      implements FilmEffect {
    @Override
    public String title() {
      return effect.title();
    }

    @Override
    public FilmEffect scaled(double strength) {
      return new OnFilm(effect.scaled(strength), stream, turn);
    }

    @Override
    public void apply(FilmDraft film, RandomGenerator random) {
      turn.run();
      effect.apply(film, stream);
    }
  }

  private record OnPattern(PatternEffect effect, RandomGenerator stream, Runnable turn)
      implements PatternEffect {
    @Override
    public String title() {
      return effect.title();
    }

    @Override
    public PatternEffect scaled(double strength) {
      return new OnPattern(effect.scaled(strength), stream, turn);
    }

    @Override
    public DiffractionPattern apply(
        DiffractionPattern pattern, RandomGenerator random, EffectLog log) {
      turn.run();
      return effect.apply(pattern, stream, log);
    }
  }

  private record OnValues(GridEffect effect, RandomGenerator stream, Runnable turn)
      implements GridEffect {
    @Override
    public String title() {
      return effect.title();
    }

    @Override
    public GridEffect scaled(double strength) {
      return new OnValues(effect.scaled(strength), stream, turn);
    }

    @Override
    public void apply(float[] values, RandomGenerator random, EffectLog log) {
      turn.run();
      effect.apply(values, stream, log);
    }
  }
}
