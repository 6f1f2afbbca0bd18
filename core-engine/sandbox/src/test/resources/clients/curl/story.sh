#!/usr/bin/env bash
# The story of a Linode, told by curl. Arguments: port and token of the sandbox.
set -euo pipefail
api=http://127.0.0.1:$1/v4 token=$2

call() { # METHOD PATH [ARGUMENTS]
  local method=$1 path=$2
  shift 2
  curl --silent --show-error --fail-with-body --max-time 20 --request "$method" \
    --header "Authorization: Bearer $token" --header "Content-Type: application/json" "$@" "$api$path"
}
field() { sed -E "s/.*\"$1\":\"?([^,\"}]*).*/\1/"; }
fail() { echo "$*" >&2; exit 1; }
expect() { [ "$1" = "$2" ] || fail "$1 where $2 was expected"; }
until_is() { # FIELD VALUE PATH
  local tries=200
  until [ "$(call GET "$3" | sed -E 's/"(specs|alerts|backups)":\{[^}]*\}//g' | field "$1")" = "$2" ]; do
    [ $((tries -= 1)) -gt 0 ] || fail "$3 never became $2"
    sleep 0.1
  done
}

expect "$(curl --silent "$api/regions?page_size=25" | field pages)" 2
expect "$(call GET "/linode/types?page=2&page_size=25" | field page)" 2
expect "$(call GET /linode/types/g6-nanode-1 | field class)" nanode
expect "$(call GET /images/linode%2Fdebian12 | field vendor)" Debian

linode=$(call POST /linode/instances --data '{"type":"g6-nanode-1","region":"de-fra-2","label":"told-by-curl",
  "image":"linode/debian12","root_pass":"aPassword-1","tags":["story"]}' | sed -E 's/^\{"id":([0-9]+).*/\1/')
until_is status running "/linode/instances/$linode"
expect "$(call GET /linode/instances --header 'X-Filter: {"label":"told-by-curl"}' | field results)" 1
expect "$(call GET /linode/instances --header 'X-Filter: {"label":"nobody"}' | field results)" 0
expect "$(call GET "/linode/instances/$linode/disks" | field results)" 2

volume=$(call POST /volumes --data '{"label":"curl-data","region":"de-fra-2"}' | sed -E 's/^\{"id":([0-9]+).*/\1/')
expect "$(call POST /volumes --data '{"label":"curl-data","region":"de-fra-2"}' --output /dev/null --write-out '%{http_code}' || true)" 400
until call POST "/volumes/$volume/attach" --data "{\"linode_id\":$linode}" >/dev/null 2>&1; do sleep 0.1; done
until_is linode_id "$linode" "/volumes/$volume"
until call POST "/volumes/$volume/detach" >/dev/null 2>&1; do sleep 0.1; done
until_is linode_id null "/volumes/$volume"
expect "$(call DELETE "/volumes/$volume")" "{}"
expect "$(call DELETE "/linode/instances/$linode")" "{}"
until [ "$(call GET /linode/instances | field results)" = 0 ]; do sleep 0.1; done
echo "The end."
