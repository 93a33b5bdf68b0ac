#!/bin/sh
# Writes the judged calls of a period as CSV. Usage: calls.sh <gateway> <from> <to>; the API key is in TELNYX_API_KEY.
set -eu
gateway=$1
variables="{\"first\":1000,\"filter\":{\"startedFrom\":\"$2\",\"startedTo\":\"$3\"}}"
# The operation CallRows of call-report-client.
document=sha256:568e9954c54deebd76320faf8bbcb29f136d359ca9711cb786f5524f434ff79c

answer=$(mktemp -d)
trap 'rm -rf "$answer"' EXIT
while :; do
  # The key goes through a file that curl reads, so that it is not in the list of processes.
  printf 'header = "authorization: Bearer %s"\n' "$TELNYX_API_KEY" |
    curl --silent --show-error --fail-with-body --get --config - --header 'accept: text/csv' \
      --data-urlencode "variables=$variables" --dump-header "$answer/headers" --output "$answer/rows" "$gateway/graphql/$document" || {
    cat "$answer/rows" >&2
    exit 1
  }
  grep -qi '^call-report-complete: false' "$answer/headers" || break
  sleep 2
done
cat "$answer/rows"
