//! Lists the folders of `scenarios/` so that `gridforce init` can write them.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("set by cargo"));
    let scenarios = root.join("scenarios");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=scenarios");
    let mut code = String::from("&[\n");
    for folder in sorted(&scenarios).filter(|path| path.is_dir()) {
        let mut files = Vec::new();
        collect(&folder, &mut files);
        let name = folder
            .file_name()
            .expect("a listed folder")
            .to_string_lossy();
        let _ = writeln!(code, "    Template {{ name: {name:?}, files: &[");
        for file in files {
            let inside = file.strip_prefix(&folder).expect("found below").display();
            let inside = inside.to_string().replace('\\', "/");
            let _ = writeln!(code, "        ({inside:?}, include_bytes!({file:?})),");
        }
        code.push_str("    ] },\n");
    }
    code.push_str("]\n");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("set by cargo"));
    fs::write(out.join("templates.rs"), code)?;
    let list = fs::read_to_string(scenarios.join("README.md")).unwrap_or_default();
    let first = first_linked_folder(&list, &scenarios).unwrap_or_default();
    fs::write(out.join("default_template.txt"), first)
}

/// The folder that the list of scenarios links to first, as in `[name](name/README.md)`.
fn first_linked_folder(list: &str, scenarios: &Path) -> Option<String> {
    list.split("](")
        .skip(1)
        .filter_map(|link| link.split(['/', ')']).next())
        .find(|name| !name.is_empty() && scenarios.join(name).is_dir())
        .map(str::to_owned)
}

/// Entries of a folder by name; none when it is missing.
fn sorted(folder: &Path) -> impl Iterator<Item = PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            !path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('.'))
        })
        .collect();
    paths.sort();
    paths.into_iter()
}

/// Every file below a folder.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for path in sorted(folder) {
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
