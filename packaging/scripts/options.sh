# The options of Java for both processes, for the build's folder and for packages alike. Sourced.
# Why each is there: docs/decisions/0005-one-jdk-and-its-flags.md.

common_options=(
  --enable-native-access=ALL-UNNAMED
  -XX:+UseSerialGC
  -XX:+UseCompactObjectHeaders
  -XX:-UsePerfData
  -Dslf4j.provider=org.castdesk.engine.cli.LogProvider
  -Dslf4j.internal.verbosity=WARN
)
engine_options=(
  -Djava.awt.headless=true
  -Djdk.reflect.useNativeAccessorOnly=true
  -Dorg.bytedeco.javacpp.maxbytes=0
  -Dorg.bytedeco.javacpp.maxphysicalbytes=0
  -Xms48m -Xmx320m -Xss512k
  -XX:TieredStopAtLevel=1
  -XX:CompileCommand=quiet
  "-XX:CompileCommand=CompileThresholdScaling,org.castdesk.*::*,0.05"
)
desk_options=(-Xms64m -Xmx384m -XX:TieredStopAtLevel=1)
