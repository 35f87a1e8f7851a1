package org.phaseout.normalise;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.apache.commons.jexl3.JexlFeatures;
import org.apache.commons.jexl3.introspection.JexlPermissions;

/** Lets expressions reach the functions of {@link ExpressionFunctionsByReflection} and nothing else of the Java world. */
final class ExpressionSandbox implements JexlPermissions {

    static JexlFeatures features() {
        return JexlFeatures.createNone().structuredLiteral(true).lexical(true);
    }

    @Override
    public boolean allow(Class<?> type) {
        return type == ExpressionFunctionsByReflection.class;
    }

    @Override
    public boolean allow(Constructor<?> constructor) {
        return false;
    }

    @Override
    public boolean allow(Field field) {
        return false;
    }

    @Override
    public boolean allow(Method method) {
        return method.getDeclaringClass() == ExpressionFunctionsByReflection.class;
    }

    @Override
    public boolean allow(Package name) {
        return false;
    }

    @Override
    public JexlPermissions compose(String... permissions) {
        return this;
    }
}
