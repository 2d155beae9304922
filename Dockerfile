# The server: `docker build -t versioner .`; compose.yaml runs it with PostgreSQL.
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml README.md ./
COPY versioner versioner
COPY api api
RUN pip wheel --no-cache-dir --wheel-dir /wheels '.[postgres,warc]'

FROM python:3.13-slim
# The store is git's: its own programs read and write it.
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --home-dir /srv/versioner --create-home versioner
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels 'versioner[postgres,warc]' \
    && python -m compileall -q "$(python -c 'import sysconfig; print(sysconfig.get_path("purelib"))')"
USER versioner
WORKDIR /srv/versioner
VOLUME /srv/versioner
EXPOSE 8000
ENV VERSIONER_STORE=/srv/versioner/store \
    VERSIONER_HOST=0.0.0.0 \
    VERSIONER_LOG=json \
    PYTHONDONTWRITEBYTECODE=1
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
# On any address but a loopback one, a token must have been made first: see docs/running.md.
CMD ["versioner", "serve"]
