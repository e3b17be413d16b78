import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/// Prints the schema of a Parquet file and its rows, a field a line. Its argument is the file.
final class ParquetRows {
    private ParquetRows() {}

    public static void main(String[] arguments) throws Exception {
        InputFile file = new LocalInputFile(Path.of(arguments[0]));
        try (ParquetReader<Group> rows = new Reader(file).build()) {
            for (Group row = rows.read(); row != null; row = rows.read()) {
                System.out.println(row);
            }
        }
    }

    private static final class Reader extends ParquetReader.Builder<Group> {
        Reader(InputFile file) {
            super(file, new PlainParquetConfiguration());
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport() {
                @Override
                public ReadContext init(InitContext context) {
                    System.out.println(context.getFileSchema());
                    return super.init(context);
                }
            };
        }
    }
}
