package org.phaseout.fault;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** A database whose connections, statements, commits and rollbacks are effects that can fail. */
final class FaultyDatabase implements UnaryOperator<DataSource> {

    private static final String UNREACHABLE = "08006";

    private final Effects effects;
    private final Map<String, String> kinds = new ConcurrentHashMap<>();

    FaultyDatabase(Effects effects) {
        this.effects = effects;
    }

    @Override
    public DataSource apply(DataSource real) {
        return wrap(DataSource.class, (method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return connection((Connection) happens("connect", false, () -> call(real, method, arguments)));
            }
            return call(real, method, arguments);
        });
    }

    private Connection connection(Connection real) {
        return wrap(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "commit", "rollback" -> happens(method.getName(), true, () -> call(real, method, arguments));
            case "unwrap" -> copying(call(real, method, arguments));
            case "createStatement" -> statement(Statement.class, (Statement) call(real, method, arguments), "");
            case "prepareStatement" ->
                statement(
                        PreparedStatement.class,
                        (Statement) call(real, method, arguments),
                        String.valueOf(arguments[0]));
            case "prepareCall" ->
                statement(
                        CallableStatement.class,
                        (Statement) call(real, method, arguments),
                        String.valueOf(arguments[0]));
            default -> call(real, method, arguments);
        });
    }

    /** What copies rows to a server beside its statements; rows that are copied are inserted. */
    private @Nullable Object copying(@Nullable Object unwrapped) {
        if (!(unwrapped instanceof PGConnection server)) {
            return unwrapped;
        }
        return wrap(PGConnection.class, (method, arguments) -> {
            Object answer = call(server, method, arguments);
            return answer instanceof CopyManager ? new FaultyCopy(server) : answer;
        });
    }

    private final class FaultyCopy extends CopyManager {

        FaultyCopy(PGConnection server) throws SQLException {
            super((BaseConnection) server);
        }

        @Override
        public long copyIn(String sql, InputStream rows, int buffer) throws SQLException {
            Object copied = happens("sql " + kind(sql.replaceFirst("copy", "insert into")), true, () -> {
                try {
                    return super.copyIn(sql, rows, buffer);
                } catch (IOException e) {
                    throw new SQLException(e);
                }
            });
            return copied instanceof Long number ? number : 0;
        }
    }

    private <S extends Statement> S statement(Class<S> type, Statement real, String sql) {
        return wrap(type, (method, arguments) -> {
            if (!method.getName().startsWith("execute")) {
                return call(real, method, arguments);
            }
            String text = arguments != null && arguments.length > 0 && arguments[0] instanceof String s ? s : sql;
            boolean changes = !method.getName().equals("executeQuery");
            return happens(
                    "sql " + kinds.computeIfAbsent(text, FaultyDatabase::kind),
                    changes,
                    () -> call(real, method, arguments));
        });
    }

    /** The statement without what differs from call to call. */
    private static String kind(String sql) {
        String words = sql.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        words = words.replaceAll("'[^']*'|\\b\\d+\\b", "?").replaceAll("ref_\\w+", "ref_");
        words = words.replaceFirst("^(create|alter|drop) (table|sequence|index|view|schema) .*", "$1 $2");
        return words.length() <= 80 ? words : words.substring(0, 80);
    }

    private @Nullable Object happens(
            String kind, boolean changes, Effects.Action<@Nullable Object, SQLException> action) throws SQLException {
        return effects.happens(kind, changes, message -> new SQLException(message, UNREACHABLE), action);
    }

    /** How a method of the wrapped thing is answered. */
    private interface Answer {
        @Nullable
        Object to(Method method, @Nullable Object[] arguments) throws Throwable;
    }

    private static <T> T wrap(Class<T> type, Answer answer) {
        InvocationHandler handler = (proxy, method, arguments) -> answer.to(method, arguments);
        return type.cast(Proxy.newProxyInstance(FaultyDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object real, Method method, @Nullable Object[] arguments) throws SQLException {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
