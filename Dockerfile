# syntax=docker/dockerfile:1
FROM node:20-slim AS build
WORKDIR /app
COPY . .
RUN npm ci --no-audit --no-fund && node tools/build.mjs

FROM node:20-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY libs/domain/package.json libs/domain/
COPY migrations/package.json migrations/
RUN npm ci --no-audit --no-fund --omit=dev --workspace=@rachis/api --workspace=@rachis/domain --workspace=@rachis/migrations

FROM node:20-slim
ENV NODE_ENV=production PORT=4600 RACHIS_DEMO=false RACHIS_WEB_DIST=/app/apps/web/dist
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY --from=build /app/libs/domain/dist libs/domain/dist
COPY --from=build /app/migrations/dist migrations/dist
COPY tools/docker/run-api.mjs tools/docker/
USER node
EXPOSE 4600
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "tools/docker/run-api.mjs"]
