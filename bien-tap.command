#!/bin/sh
# Bấm đúp vào tệp này để mở trang biên tập trong trình duyệt (macOS, Linux).
cd "$(dirname "$0")" || exit 1
if ! command -v node >/dev/null 2>&1; then
  echo 'Máy này chưa có Node.js. Hãy nhờ người phụ trách cài Node.js từ bản 20 trở lên, rồi bấm lại vào tệp này.'
  printf 'Bấm Enter để đóng. '
  read -r _
  exit 1
fi
exec node scripts/start-editor.mjs
