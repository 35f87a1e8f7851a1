package org.phaseout.fault;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;

/** The attributes of a file, the setting of which is an effect that can fail. */
final class FaultyAttributes {

    private FaultyAttributes() {}

    static <V> Object around(FaultyFileSystem system, Path path, Class<V> type, V view) {
        return Proxy.newProxyInstance(
                FaultyAttributes.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Effects.Action<Object, IOException> call = () -> {
                        try {
                            return method.invoke(view, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
                        } catch (IllegalAccessException e) {
                            throw new IllegalStateException(e);
                        }
                    };
                    return method.getName().startsWith("set")
                            ? system.happens("attributes", path, true, call)
                            : call.run();
                });
    }
}
