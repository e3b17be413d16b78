package org.onrecord.export;

import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.onrecord.entry.KeptStatement;
import org.onrecord.entry.KeptStory;

/// Writes one row for each statement, with the columns of the CSV, typed, and the spans, compressed with
/// ZSTD.
final class ParquetExport implements Export {
    /// The size of the row groups, which are kept in memory until they are written. Rows of statements are
    /// small, so a group has many.
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final CarpetWriter<ParquetRow> parquet;
    private boolean isOpen = true;

    ParquetExport(AtomicFile atomicFile) throws IOException {
        parquet = new CarpetWriter.Builder<>(atomicFile.open(), ParquetRow.class)
                .withWriteRecordModel(ParquetRow.model())
                .withCompressionCodec(CompressionCodecName.ZSTD)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    public int write(KeptStory story, List<KeptStatement> statements) throws IOException {
        for (KeptStatement statement : statements) {
            parquet.write(ParquetRow.of(statement));
        }
        return statements.size();
    }

    @Override
    public void end() throws IOException {
        close();
    }

    @Override
    public void close() throws IOException {
        if (isOpen) {
            isOpen = false;
            parquet.close();
        }
    }
}
