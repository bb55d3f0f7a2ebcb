# One image for Docker, ECS, Kubernetes and Lambda; src/docs/docker.md tells how to build and run it.
ARG NODE_IMAGE=node:24.18.0-trixie-slim
ARG MAVEN_IMAGE=maven:3.9.16-eclipse-temurin-25-noble
ARG JAVA_IMAGE=eclipse-temurin:25.0.4_7-jdk-noble
ARG BASE_IMAGE=debian:trixie-20260803-slim
ARG ADAPTER_IMAGE=public.ecr.aws/awsguru/aws-lambda-adapter:1.0.0

# The page, and the list of what it is made of; the same for every architecture
FROM --platform=${BUILDPLATFORM} ${NODE_IMAGE} AS page
WORKDIR /build/frontend
COPY frontend/package.json frontend/package-lock.json ./
RUN --mount=type=cache,id=npm,target=/root/.npm npm ci --ignore-scripts
COPY frontend ./
RUN npm run build -- --outDir /build/static && npm run sbom -- /build/page.cdx.json

# The jar
FROM ${MAVEN_IMAGE} AS jar
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
COPY --from=page /build/static target/classes/static
COPY --from=page /build/page.cdx.json target/classes/META-INF/sbom/
RUN --mount=type=cache,id=maven,target=/root/.m2 mvn -B -ntp package -DskipTests -Dskip.frontend

# A Java runtime of the modules that the service uses, and the jar unpacked
FROM ${JAVA_IMAGE} AS layout
RUN jlink --output /opt/java --strip-debug --no-header-files --no-man-pages \
    --add-modules java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss,java.sql,jdk.crypto.cryptoki,jdk.jcmd,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs
# cpu, or cu128 for an NVIDIA GPU with the SHA-256 of pytorch.org's archive
ARG TORCH_FLAVOR=cpu
ARG TORCH_SHA256=
COPY docker/unpack.sh /build/
COPY --from=jar /build/target/cartoonify.jar /build/
RUN /build/unpack.sh /build/cartoonify.jar /opt/cartoonify ${TORCH_FLAVOR} ${TORCH_SHA256}

FROM ${BASE_IMAGE} AS service
ARG TORCH_FLAVOR=cpu
COPY --from=layout /opt/java /opt/java
COPY --from=layout /opt/cartoonify/torch /opt/cartoonify/torch
COPY --from=layout /opt/cartoonify/native /opt/cartoonify/native
COPY --from=layout /opt/cartoonify/ffmpeg /opt/cartoonify/ffmpeg
COPY --from=layout /opt/cartoonify/licenses /opt/cartoonify/licenses
COPY --from=layout /opt/cartoonify/lib /opt/cartoonify/lib
COPY --from=layout /opt/cartoonify/cartoonify.jar /opt/cartoonify/
COPY docker/java.flags docker/healthcheck /opt/cartoonify/
ENV PATH=/opt/java/bin:$PATH \
    LD_LIBRARY_PATH=/opt/cartoonify/native \
    PYTORCH_LIBRARY_PATH=/opt/cartoonify/torch \
    PYTORCH_FLAVOR=${TORCH_FLAVOR} \
    NVIDIA_DRIVER_CAPABILITIES=compute,utility \
    CARTOONIFY_NATIVES=/opt/cartoonify/native \
    CARTOONIFY_DECODE_FFMPEG=/opt/cartoonify/ffmpeg/ffmpeg \
    CARTOONIFY_MODELSCACHE=/tmp/models \
    CARTOONIFY_MODELSCACHESIZE=256MB \
    LANG=C.UTF-8 \
    MALLOC_ARENA_MAX=2 \
    THP_MEM_ALLOC_ENABLE=1 \
    MANAGEMENT_SERVER_PORT=8081 \
    LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs

# A run that draws, recorded for the starts to come. How Java is started is written here and in ENTRYPOINT alone. The heap
# is a small container's, whatever the memory of the machine that builds; and a cache that Java refuses fails the build.
FROM service AS training
COPY docker/train-aot.sh frontend/public/samples/astronaut.jpg /tmp/
RUN /tmp/train-aot.sh /tmp/astronaut.jpg \
    java -XX:Flags=/opt/cartoonify/java.flags -XX:AOTCacheOutput=/tmp/cartoonify.aot -Xmx512m -Duser.home=/tmp \
        -Djna.boot.library.path=/opt/cartoonify/native -jar /opt/cartoonify/cartoonify.jar
RUN java -XX:Flags=/opt/cartoonify/java.flags -XX:AOTCache=/tmp/cartoonify.aot -XX:AOTMode=on -Duser.home=/tmp \
        -Djna.boot.library.path=/opt/cartoonify/native -jar /opt/cartoonify/cartoonify.jar --help

# On AWS Lambda, events become requests here; elsewhere nobody starts it.
FROM ${ADAPTER_IMAGE} AS adapter

FROM service
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
ARG CREATED=
ARG SOURCE=
ARG BASE_IMAGE
LABEL org.opencontainers.image.title="Cartoonify" \
      org.opencontainers.image.description="Turns photos into cartoons: a browser page, a REST API and a command line" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.source="${SOURCE}" \
      org.opencontainers.image.base.name="${BASE_IMAGE}" \
      com.amazonaws.lambda.feature.snapstart="Allow"
COPY --from=adapter /lambda-adapter /opt/extensions/lambda-adapter
COPY --from=training /tmp/cartoonify.aot /opt/cartoonify/
# Any other user will do as well: nothing belongs to this one.
USER 10001:10001
WORKDIR /tmp
EXPOSE 8080 8081
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["/opt/cartoonify/healthcheck"]
ENTRYPOINT ["java", "-XX:Flags=/opt/cartoonify/java.flags", "-XX:AOTCache=/opt/cartoonify/cartoonify.aot", "-Duser.home=/tmp", "-Djna.boot.library.path=/opt/cartoonify/native", "-jar", "/opt/cartoonify/cartoonify.jar"]
