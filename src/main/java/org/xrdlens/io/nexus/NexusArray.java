package org.xrdlens.io.nexus;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.exceptions.HdfException;
import io.jhdf.filter.PipelineFilterWithData;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The numbers of a dataset, bounded. Compressed chunks are inflated here and not by jHDF, which
 * would inflate as much as there is; of compressions, deflate with shuffled bytes is read.
 */
final class NexusArray {
  /** More numbers than a scan may have points. */
  static final int MOST_NUMBERS = 5_000_000;

  private static final long MOST_CHUNK_BYTES = 64 << 20;
  private static final int DEFLATE = 1;
  private static final int SHUFFLE = 2;
  private static final int CHECKSUM = 3;

  private NexusArray() {}

  /** Whether a dataset holds real numbers in one or two dimensions, not too many. */
  static boolean isReadable(Dataset dataset) {
    int[] dimensions = dataset.getDimensions();
    boolean number =
        dataset.getDataType() instanceof FloatingPoint
            || dataset.getDataType() instanceof FixedPoint;
    return number
        && dimensions.length >= 1
        && dimensions.length <= 2
        && Arrays.stream(dimensions).allMatch(n -> n > 0 && n <= MOST_NUMBERS)
        && Arrays.stream(dimensions).mapToLong(n -> n).reduce(1, (a, b) -> a * b) <= MOST_NUMBERS;
  }

  /**
   * The numbers, the last dimension fastest.
   *
   * @throws HdfException if the file does not hold them, or in a compression that is not read
   */
  static double[] read(Dataset dataset) {
    if (!isReadable(dataset)) {
      throw new HdfException(dataset.getPath() + " holds no numbers in one or two dimensions");
    }
    if (dataset instanceof ChunkedDataset chunked) {
      return chunks(chunked);
    }
    return numbers(dataset.getDataFlat());
  }

  private static double[] chunks(ChunkedDataset dataset) {
    int[] chunk = dataset.getChunkDimensions();
    int elementSize = dataset.getDataType().getSize();
    long chunkBytes =
        Arrays.stream(chunk).mapToLong(n -> n).reduce(elementSize, Math::multiplyExact);
    int[] size = dataset.getDimensions();
    if (chunkBytes <= 0 || chunkBytes > MOST_CHUNK_BYTES || chunk.length != size.length) {
      throw new HdfException(dataset.getPath() + " has chunks of " + chunkBytes + " bytes");
    }
    int rows = size.length == 2 ? size[0] : 1;
    int columns = size[size.length - 1];
    int chunkRows = size.length == 2 ? chunk[0] : 1;
    int chunkColumns = chunk[chunk.length - 1];
    double[] numbers = new double[rows * columns];
    for (int row = 0; row < rows; row += chunkRows) {
      for (int column = 0; column < columns; column += chunkColumns) {
        int[] offset = size.length == 2 ? new int[] {row, column} : new int[] {column};
        ByteBuffer raw = dataset.getRawChunkBuffer(offset);
        byte[] bytes = new byte[raw.remaining()];
        raw.get(bytes);
        ByteBuffer data = decoded(bytes, dataset, (int) chunkBytes, elementSize);
        for (int r = row; r < Math.min(rows, row + chunkRows); r++) {
          for (int c = column; c < Math.min(columns, column + chunkColumns); c++) {
            int at = ((r - row) * chunkColumns + c - column) * elementSize;
            numbers[r * columns + c] = number(data, at, dataset);
          }
        }
      }
    }
    return numbers;
  }

  private static ByteBuffer decoded(byte[] raw, Dataset dataset, int size, int elementSize) {
    byte[] bytes = raw;
    List<PipelineFilterWithData> filters = dataset.getFilters();
    for (int i = filters.size() - 1; i >= 0; i--) {
      bytes =
          switch (filters.get(i).getId()) {
            case DEFLATE -> inflated(bytes, size + 4);
            case SHUFFLE -> unshuffled(bytes, elementSize);
            case CHECKSUM -> Arrays.copyOf(bytes, Math.max(0, bytes.length - 4));
            default -> throw new HdfException("the compression " + filters.get(i) + " is not read");
          };
    }
    if (bytes.length < size) {
      throw new HdfException("a chunk of " + bytes.length + " bytes in place of " + size);
    }
    return ByteBuffer.wrap(bytes);
  }

  private static byte[] inflated(byte[] bytes, int most) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      byte[] out = new byte[most];
      int size = 0;
      int read = 1;
      while (read > 0 && size < most) {
        read = inflater.inflate(out, size, most - size);
        size += read;
      }
      return Arrays.copyOf(out, size);
    } catch (DataFormatException e) {
      throw new HdfException("a chunk that does not inflate", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] unshuffled(byte[] bytes, int elementSize) {
    int elements = bytes.length / elementSize;
    byte[] out = bytes.clone();
    for (int i = 0; i < elements; i++) {
      for (int b = 0; b < elementSize; b++) {
        out[i * elementSize + b] = bytes[b * elements + i];
      }
    }
    return out;
  }

  private static double number(ByteBuffer data, int at, Dataset dataset) {
    if (dataset.getDataType() instanceof FloatingPoint type) {
      data.order(type.getByteOrder());
      return switch (type.getSize()) {
        case 4 -> data.getFloat(at);
        case 8 -> data.getDouble(at);
        default -> throw new HdfException("numbers of " + type.getSize() + " bytes");
      };
    }
    FixedPoint type = (FixedPoint) dataset.getDataType();
    boolean bigEndian = type.getByteOrder() == ByteOrder.BIG_ENDIAN;
    int size = type.getSize();
    if (size > 8) {
      throw new HdfException("numbers of " + size + " bytes");
    }
    double number = type.isSigned() ? data.get(bigEndian ? at : at + size - 1) : 0;
    for (int i = type.isSigned() ? 1 : 0; i < size; i++) {
      number = 256 * number + (data.get(bigEndian ? at + i : at + size - 1 - i) & 0xff);
    }
    return number;
  }

  /** The numbers of a flat array of any primitive type. */
  private static double[] numbers(Object flat) {
    double[] numbers = new double[Array.getLength(flat)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = ((Number) Array.get(flat, i)).doubleValue();
    }
    return numbers;
  }
}
