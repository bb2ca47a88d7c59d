@echo off
rem Bam dup vao tep nay de mo trang bien tap trong trinh duyet (Windows).
chcp 65001 >nul
cd /d "%~dp0"
where node >nul 2>nul
if errorlevel 1 (
  echo Máy này chưa có Node.js. Hãy nhờ người phụ trách cài Node.js từ bản 20 trở lên, rồi bấm lại vào tệp này.
  pause
  exit /b 1
)
node scripts\start-editor.mjs
if errorlevel 1 pause
