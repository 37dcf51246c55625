@echo off
rem Starts the collector beside this file. Nothing is installed; the policy is for this one run only.
powershell.exe -NoLogo -NoProfile -ExecutionPolicy Bypass -File "%~dp0kokoroe-collect.ps1" %*
pause
