@echo off
rem Starts the VLA Token Workbench on the first JDK that is new enough.
rem
rem VLA_WORKBENCH_JAVA  a JDK's folder, to insist on it
rem VLA_WORKBENCH_OPTS  more options for Java, such as -Xmx16g

setlocal
set "NEEDED=25"
for %%I in ("%~dp0..") do set "HOME_FOLDER=%%~fI"
set "JAVA_FOUND="

if defined VLA_WORKBENCH_JAVA (
    call :try "%VLA_WORKBENCH_JAVA%\bin\java.exe"
    if not defined JAVA_FOUND (
        echo VLA_WORKBENCH_JAVA=%VLA_WORKBENCH_JAVA% is no JDK %NEEDED% or newer; name another one or unset it. 1>&2
        exit /b 1
    )
    goto start
)
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%I in (java.exe) do if not "%%~$PATH:I"=="" call :try "%%~$PATH:I"
if exist "%HOME_FOLDER%\conf\jdk" for /f "usebackq delims=" %%I in ("%HOME_FOLDER%\conf\jdk") do call :try "%%I\bin\java.exe"
for /d %%I in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~I\bin\java.exe"
if not defined JAVA_FOUND (
    echo The workbench needs JDK %NEEDED% or newer and found none; install one ^(https://adoptium.net^) or set VLA_WORKBENCH_JAVA to its folder. 1>&2
    exit /b 1
)

:start
rem PyTorch's threads would otherwise wait by spinning, and take the processor from each other and from the window.
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
"%JAVA_FOUND%" ^
    --enable-native-access=ALL-UNNAMED,javafx.graphics ^
    --sun-misc-unsafe-memory-access=allow ^
    --module-path "%HOME_FOLDER%\lib\javafx" ^
    --add-modules ALL-MODULE-PATH ^
    "-Dvlaworkbench.home=%HOME_FOLDER%" ^
    %VLA_WORKBENCH_OPTS% ^
    -cp "%HOME_FOLDER%\lib\*" ^
    dev.vlaworkbench.cli.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA_FOUND exit /b 0
if not exist %1 exit /b 0
for /f "tokens=3" %%V in ('"%~1" -version 2^>^&1 ^| findstr /c:" version "') do (
    for /f "tokens=1 delims=." %%M in ("%%~V") do if %%M GEQ %NEEDED% set "JAVA_FOUND=%~1"
)
exit /b 0
