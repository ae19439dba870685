//! A page printed by a browser that the machine has.

use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

/// Browsers that print without a window, as they are called where programs are looked for.
const NAMES: [&str; 9] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "chrome.exe",
    "msedge.exe",
    "chrome",
];

/// Where they are when they are not looked for.
const PLACES: [&str; 6] = [
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// The browser that prints; `None` where there is none.
pub fn browser() -> Option<PathBuf> {
    let paths = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&paths).collect();
    let named = NAMES
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    let placed = PLACES.iter().map(PathBuf::from);
    named.chain(placed).find(|file| file.is_file())
}

/// Prints a page to `target`, where it appears only when it is whole.
pub fn print(browser: &Path, page: &str, target: &Path) -> io::Result<()> {
    let folder = Workshop::beside(target)?;
    let (source, printed) = (folder.0.join("page.html"), folder.0.join("page.pdf"));
    fs::write(&source, page)?;
    // Browsers refuse their sandbox to administrators and in containers; the page is our own.
    for sandbox in [&[][..], &["--no-sandbox"][..]] {
        run(browser, sandbox, &folder.0, [&source, &printed])?;
        if printed.is_file() {
            return fs::rename(&printed, target);
        }
    }
    Err(io::Error::other(browser.display().to_string()))
}

fn run(
    browser: &Path,
    sandbox: &[&str],
    folder: &Path,
    [source, printed]: [&PathBuf; 2],
) -> io::Result<()> {
    let option = |name: &str, value: &Path| {
        let mut option = OsStr::new(name).to_owned();
        option.push(value);
        option
    };
    let mut command = Command::new(browser);
    command
        .args(["--headless", "--disable-gpu", "--no-first-run"])
        .args(["--no-pdf-header-footer", "--virtual-time-budget=4000"])
        .args(sandbox)
        .arg(option("--user-data-dir=", &folder.join("profile")))
        .arg(option("--print-to-pdf=", printed))
        .arg(source)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().map(drop)
}

/// A folder of its own that leaves nothing behind; beside the target, because some browsers may
/// not look into folders for temporary files.
struct Workshop(PathBuf);

impl Workshop {
    fn beside(target: &Path) -> io::Result<Self> {
        let whole = std::path::absolute(target)?;
        let folder = whole.with_file_name(format!("gridforce-print-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Workshop {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
