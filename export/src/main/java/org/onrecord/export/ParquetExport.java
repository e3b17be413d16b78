package org.onrecord.export;

import com.jerolba.carpet.CarpetWriter;
import java.io.IOException;
import java.util.List;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.onrecord.archive.KeptStatement;
import org.onrecord.archive.KeptStory;

/// One row a statement, in columns under ZSTD: those of the CSV, typed, and the spans.
final class ParquetExport implements Export {
    /// What is held in memory until it is written; rows of statements are small, so this is many.
    private static final long ROW_GROUP_BYTES = 32L << 20;

    private final CarpetWriter<ParquetRow> parquet;
    private boolean isOpen = true;

    ParquetExport(Draft draft) throws IOException {
        parquet = new CarpetWriter.Builder<>(draft.open(), ParquetRow.class)
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
