@echo off
rem Starts the browser edition; with a command as first word, the command line.
setlocal
chcp 65001 >nul
set "NODE=%~dp0runtime\node.exe"
if not exist "%NODE%" set "NODE=node"
if "%~1"=="" goto edition
if /i "%~x1"==".paijiang" goto edition
if /i "%~x1"==".json" goto edition
if "%~1"=="--no-open" goto edition
"%NODE%" "%~dp0bin\paijiang.mjs" %*
exit /b %ERRORLEVEL%
:edition
"%NODE%" "%~dp0dist\edition.mjs" %*
exit /b %ERRORLEVEL%
