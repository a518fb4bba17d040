package org.xrdlens.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The last entry of a model file: the SHA-256 of all bytes before it. It finds every cut and every
 * flipped bit, also those that would leave a working but wrong network; it is no signature.
 */
final class ModelSeal {
  static final String KEY = "xrdlens.sha256";
  private static final int METADATA_FIELD = 14;
  private static final int HEX_DIGITS = 64;

  private ModelSeal() {}

  static byte[] seal(byte[] body) {
    byte[] seal = entry(sha256(body));
    byte[] sealed = Arrays.copyOf(body, body.length + seal.length);
    System.arraycopy(seal, 0, sealed, body.length, seal.length);
    return sealed;
  }

  static void check(byte[] sealed) throws ModelFormatException {
    int length = entry("0".repeat(HEX_DIGITS)).length;
    byte[] body = Arrays.copyOf(sealed, Math.max(0, sealed.length - length));
    byte[] seal = Arrays.copyOfRange(sealed, body.length, sealed.length);
    if (!Arrays.equals(seal, entry(sha256(body)))) {
      throw new ModelFormatException(
          "its bytes do not give the checksum at its end: it was cut, damaged or changed by another"
              + " program");
    }
  }

  private static byte[] entry(String digest) {
    return new ProtobufWriter()
        .message(METADATA_FIELD, OnnxWriter.entry(KEY, digest))
        .toByteArray();
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
