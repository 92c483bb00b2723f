# Only the folders named here reach the image, so neither data nor installed packages of the host can slip in.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# No install scripts: the image brings its own Node. Not `npm ci`: see server/launch/install.mjs.
RUN npm install --no-save --include=dev --ignore-scripts --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY shared ./shared
COPY client ./client
RUN node node_modules/vite/bin/vite.js build && npm prune --omit=dev --no-save --ignore-scripts --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE ./
COPY shared ./shared
COPY server ./server
RUN mkdir /data && chown node:node /data
ENV NODE_ENV=production PORT=8080 DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/start`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/main.ts"]
