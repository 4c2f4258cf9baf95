"""Sets KneeCoach up on this machine, then opens it (run), or runs its tests (test) or benchmarks (bench)."""
# An old Python must be able to read this file, to refuse in a sentence: no syntax newer than 3.6.

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
USAGE = """Usage: python3 packaging/bootstrap.py run|test|bench [ARGUMENTS]

  run    install what is missing and open KneeCoach; the arguments are the program's (run --help tells them)
  test   install what is missing and run ruff, mypy, import-linter and the tests; the arguments are pytest's
  bench  install what is missing and run the benchmarks
"""
COMMANDS = {"outline", "log", "figure", "figures", "handout", "check", "import", "export", "self-test"}
WINDOWLESS = COMMANDS | {"--help", "-h", "--version"}
TAKE_A_VALUE = {"--home", "--begin", "--rehearse", "--open"}
CHECKS = (("ruff", "check"), ("mypy",), ("lint-imports", "--no-cache"))


def refusal(version: "tuple[int, ...]") -> str:
    """Why KneeCoach cannot run on this version of Python; empty if it can."""
    if (3, 11) <= version < (3, 14):
        return ""
    return (
        f"KneeCoach needs Python 3.11, 3.12 or 3.13, and this is {version[0]}.{version[1]}. "
        "Where another one is installed, name it: python3.13 packaging/bootstrap.py run"
    )


def partial() -> str:
    """Why this Python lacks what set-up itself needs; empty if it has all."""
    try:
        import system_parts  # noqa: F401 - only to see that it can be
    except ImportError as error:  # Debian's python3-minimal has no ctypes
        return f"This Python is not whole ({error}). Install all of it: python3, not python3-minimal."
    return ""


def no_window(arguments: "list[str]") -> bool:
    """Whether the program does its work without opening a window."""
    values = {i + 1 for i, argument in enumerate(arguments) if argument in TAKE_A_VALUE}
    return any(a in WINDOWLESS for i, a in enumerate(arguments) if i not in values)


def no_display(arguments: "list[str]", environ: "dict[str, str]", platform: str) -> str:
    """Why no window can open here; empty if one can, or if none is wanted."""
    known = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform != "linux" or no_window(arguments) or any(environ.get(name) for name in known):
        return ""
    return (
        "KneeCoach cannot open its window: there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set). "
        "Start it from a desktop, or use a command without a window, such as: "
        "python3 packaging/bootstrap.py run outline --all"
    )


def prepare(*, tests: bool) -> "tuple[Path, Path]":
    """Install what is missing; the Python to go on with, and the folder for cached files."""
    import environment
    import system_parts

    cache = environment.caches(sys.platform, os.environ, Path.home())
    if sys.platform == "linux":
        parts = system_parts.FOR_THE_PROGRAM
        if tests:  # they load the libraries of sound, whether or not they play any
            system_parts.ensure(parts + system_parts.FOR_SOUND + system_parts.FOR_TESTS)
        else:
            system_parts.ensure(parts)
            system_parts.wish(system_parts.FOR_SOUND, cache / "sound-asked")
    return environment.ensure(ROOT, ("test",) if tests else (), cache), cache


def hand_over(*command: str) -> int:
    """Become the command, or where the system has no such thing, wait for it."""
    sys.stdout.flush()
    if sys.platform != "win32":
        os.execv(command[0], command)
    return subprocess.run(command, check=False).returncode


def run(arguments: "list[str]") -> int:
    """Open KneeCoach."""
    from system_parts import Stop

    sentence = no_display(arguments, dict(os.environ), sys.platform)
    if sentence:
        raise Stop(sentence)
    python, _ = prepare(tests=False)
    return hand_over(str(python), "-m", "kneecoach", *arguments)


def test(arguments: "list[str]") -> int:
    """Run all the checks, whatever becomes of the first ones, and the tests last."""
    python, cache = prepare(tests=True)
    env = {**os.environ, **elsewhere(cache, writable=os.access(str(ROOT), os.W_OK))}
    failed = [tool for tool, *options in CHECKS if step(env, str(python.parent / tool), *options) != 0]
    if failed:
        print("\nFailed so far: " + ", ".join(failed))
    code = step(env, str(python), "-m", "pytest", *arguments)
    return code or int(bool(failed))


def step(env: "dict[str, str]", *command: str) -> int:
    """Run one check under a heading; its exit code."""
    print(f"\n== {' '.join([Path(command[0]).name, *command[1:]])}", flush=True)
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def elsewhere(cache: Path, *, writable: bool) -> "dict[str, str]":
    """The settings that keep the tools' caches out of a checkout that cannot be written."""
    if writable:
        return {}
    return {
        "RUFF_CACHE_DIR": str(cache / "ruff"),
        "MYPY_CACHE_DIR": str(cache / "mypy"),
        "HYPOTHESIS_STORAGE_DIRECTORY": str(cache / "hypothesis"),
        "PYTEST_ADDOPTS": f"-o cache_dir='{cache / 'pytest'}' {os.environ.get('PYTEST_ADDOPTS', '')}",
    }


def bench(arguments: "list[str]") -> int:
    """Run the benchmarks."""
    python, _ = prepare(tests=True)
    return hand_over(str(python), str(ROOT / "tests" / "benchmarks" / "run.py"), *arguments)


def main(arguments: "list[str]") -> int:
    """Do what the first argument says; 2 and a sentence where that cannot be done."""
    sentence = refusal(tuple(sys.version_info[:2])) or partial()
    if sentence:
        print(sentence, file=sys.stderr)
        return 2
    from system_parts import Stop

    verb = {"run": run, "test": test, "bench": bench}.get("".join(arguments[:1]))
    if verb is None:
        asked = arguments[:1] in (["--help"], ["-h"])
        print(USAGE, end="", file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        return verb(arguments[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nStopped. The next start goes on from here.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
