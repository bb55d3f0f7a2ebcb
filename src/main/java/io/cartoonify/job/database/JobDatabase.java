package io.cartoonify.job.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The open database, its schema up to date. Thread-safe. */
public final class JobDatabase implements AutoCloseable {
    /** Beside one for each job at work: requests, chores, and the schedulers' own. */
    private static final int MORE_CONNECTIONS = 6;
    /** Requests wait so long for a database that is away. */
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** No statement takes as long; a server that has vanished would else be waited for without end. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final HikariDataSource pool;
    private final DataSource source;
    private final TransactionTemplate transactions;

    private JobDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.source = new TransactionAwareDataSourceProxy(pool);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /**
     * Opens the database that the settings name, and brings its schema up to date.
     *
     * @param folder where an embedded database is kept
     * @param jobs how many are at work at once
     * @throws RuntimeException if it cannot be reached or is another process's
     */
    public static JobDatabase open(Path folder, DatabaseSettings database, int jobs) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("jobs");
        config.setJdbcUrl(database.jdbcUrl(folder));
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(jobs + MORE_CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT.toMillis());
        if (config.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            config.addDataSourceProperty("socketTimeout", SILENCE.toSeconds());
            config.addDataSourceProperty("connectTimeout", CONNECT.toSeconds());
            config.addDataSourceProperty("tcpKeepAlive", true);
        }
        HikariDataSource pool = new HikariDataSource(config);
        try {
            Flyway.configure(JobDatabase.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:io/cartoonify/job/schema")
                    .table("cartoonify_schema_history")
                    .load()
                    .migrate();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        return new JobDatabase(pool);
    }

    /** Statements by it that are made in a transaction of {@link #transactions} are a part of that. */
    public DataSource source() {
        return source;
    }

    public JdbcClient sql() {
        return JdbcClient.create(source);
    }

    public TransactionTemplate transactions() {
        return transactions;
    }

    @Override
    public void close() {
        pool.close();
    }
}
