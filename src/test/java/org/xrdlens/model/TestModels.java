package org.xrdlens.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xrdlens.network.ConvolutionLayer;
import org.xrdlens.network.NetworkArchitecture;
import org.xrdlens.network.NetworkWeights;
import org.xrdlens.network.ParameterShape;
import org.xrdlens.network.PositionEncoding;
import org.xrdlens.pattern.Radiation;
import org.xrdlens.pattern.TwoThetaGrid;
import org.xrdlens.preprocess.Preprocessing;
import org.xrdlens.preprocess.SquareRoot;
import org.xrdlens.preprocess.UnitMaximum;

/** Small models for tests, of random weights. */
public final class TestModels {
  /** The classes of every test model. */
  public static final List<String> CLASSES = List.of("left", "middle", "right");

  /** 240 points from 10° to 57.8°. */
  public static final TwoThetaGrid GRID = new TwoThetaGrid(10, 0.2, 240);

  /** Nothing but a square root and unit maximum. */
  public static final Preprocessing PREPROCESSING =
      new Preprocessing(
          "test", GRID, Radiation.CU_KALPHA1, List.of(new SquareRoot(), new UnitMaximum()));

  /** With all that an architecture can have. */
  public static final NetworkArchitecture ARCHITECTURE =
      new NetworkArchitecture(
          "small",
          List.of(new ConvolutionLayer(8, 9, 3, 1, 4), new ConvolutionLayer(16, 5, 2, 2, 4)),
          true,
          new PositionEncoding(1, 4));

  private TestModels() {}

  /** Random weights whose batch normalisation is not the identity. */
  public static NetworkWeights weights(NetworkArchitecture architecture, long seed) {
    NetworkWeights start = NetworkWeights.random(architecture, CLASSES, GRID.size(), seed);
    Random random = new Random(seed);
    Map<String, float[]> arrays = new HashMap<>();
    for (ParameterShape shape : architecture.parameters(CLASSES.size())) {
      float[] values = start.array(shape.name());
      for (int i = 0; i < values.length && !shape.isKernel(); i++) {
        // Variances and scales stay above 0.5.
        values[i] += (float) (0.5 * random.nextDouble() * (shape.start() > 0 ? -1 : 1));
      }
      arrays.put(shape.name(), values);
    }
    return NetworkWeights.of(architecture, CLASSES, GRID.size(), arrays);
  }

  /** An ensemble. */
  public static List<NetworkWeights> ensemble(NetworkArchitecture architecture, int members) {
    List<NetworkWeights> ensemble = new ArrayList<>();
    for (int i = 0; i < members; i++) {
      ensemble.add(weights(architecture, 10 + i));
    }
    return ensemble;
  }

  /** A card. */
  public static ModelCard card(
      NetworkArchitecture architecture, int members, DecisionRule decision, ReferenceMode mode) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("steps", "100");
    settings.put("recipe", "physics");
    Map<String, Double> recall = new LinkedHashMap<>();
    CLASSES.forEach(name -> recall.put(name, 0.5));
    return new ModelCard(
        "toy",
        "folder",
        CLASSES,
        PREPROCESSING,
        decision,
        mode,
        new TrainingRecord(
            architecture,
            members,
            1,
            settings,
            List.of(new TrainingSource("patterns.csv", "00ff", Map.of("left", 3))),
            "0.1.0",
            "2026-11-22"),
        List.of(new ProtocolScore("grouped", 1, 64, 0.75, 0.63, 0.84, 0.6, 0.58, recall)));
  }

  /** A sum of peaks and noise on the grid, unit maximum. */
  public static float[] input(long seed) {
    Random random = new Random(seed);
    float[] values = new float[GRID.size()];
    for (int peak = 0; peak < 5; peak++) {
      double centre = random.nextDouble() * values.length;
      double height = random.nextDouble();
      for (int i = 0; i < values.length; i++) {
        values[i] += (float) (height * Math.exp(-(i - centre) * (i - centre) / 8));
      }
    }
    return values;
  }

  /** References to some inputs. */
  public static References references(ReferenceMode mode, int count) {
    List<float[]> inputs = new ArrayList<>();
    List<ReferencePattern> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      inputs.add(input(i));
      names.add(new ReferencePattern("films/" + i + ".xy", CLASSES.get(i % 3), "series " + i / 2));
    }
    return References.of(mode, 7, GRID.size(), inputs, names);
  }

  /** The bytes of a model with references. */
  public static byte[] bytes(NetworkArchitecture architecture, int members, DecisionRule decision) {
    return OnnxExport.toBytes(
        ensemble(architecture, members),
        card(architecture, members, decision, ReferenceMode.NAMED),
        references(ReferenceMode.NAMED, 6));
  }

  /** The bytes of an ordinary small model. */
  public static byte[] bytes() {
    return bytes(ARCHITECTURE, 2, new DecisionRule(1.5, 0.7, 0.8));
  }

  /** The bytes of a model with some weights changed at random, under a good seal. */
  public static byte[] damaged(long seed) {
    Random random = new Random(seed);
    byte[] good = bytes();
    byte[] body = Arrays.copyOf(good, good.length - ModelSeal.seal(new byte[0]).length);
    for (int i = 0; i < 20; i++) {
      // The weights stand in front of the texts and fill most of the first 8,000 bytes.
      body[3000 + random.nextInt(5000)] = (byte) random.nextInt(256);
    }
    return ModelSeal.seal(body);
  }
}
