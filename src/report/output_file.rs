//! Output files and folders: tried before the simulation, written beside their place and renamed.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file that appears under its name only when it is whole.
pub struct OutputFile {
    /// Where it is written, and the name it gets at the end; `None` when written in place (a device).
    renamed: Option<(PathBuf, PathBuf)>,
    writer: Option<BufWriter<File>>,
}

impl OutputFile {
    /// Opens the file beside `target`; fails when the folder is missing or not writable, or `target` is a folder.
    pub fn create(target: &Path) -> io::Result<Self> {
        if target.is_dir() {
            return Err(io::Error::from(io::ErrorKind::IsADirectory));
        }
        if let Ok(present) = fs::metadata(target) {
            if present.permissions().readonly() {
                return Err(io::Error::from(io::ErrorKind::PermissionDenied));
            }
            if !present.is_file() {
                let device = File::options().write(true).open(target)?;
                return Ok(Self {
                    renamed: None,
                    writer: Some(BufWriter::new(device)),
                });
            }
        }
        let name = target
            .file_name()
            .ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
        let mut beside = name.to_os_string();
        beside.push(format!(".{}.part", std::process::id()));
        let beside = target.with_file_name(beside);
        let writer = BufWriter::new(File::create(&beside)?);
        Ok(Self {
            renamed: Some((beside, target.to_owned())),
            writer: Some(writer),
        })
    }

    /// Puts the finished file in its place.
    pub fn finish(mut self) -> io::Result<()> {
        if let Some(writer) = self.writer.take() {
            writer
                .into_inner()
                .map_err(io::IntoInnerError::into_error)?;
        }
        match self.renamed.take() {
            Some((beside, target)) => fs::rename(beside, target),
            None => Ok(()),
        }
    }
}

impl Write for OutputFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.writer {
            Some(writer) => writer.write(bytes),
            None => Err(io::Error::from(io::ErrorKind::BrokenPipe)),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.as_mut().map_or(Ok(()), Write::flush)
    }
}

impl Drop for OutputFile {
    /// An unfinished file leaves nothing behind.
    fn drop(&mut self) {
        self.writer = None;
        if let Some((beside, _)) = &self.renamed {
            let _ = fs::remove_file(beside);
        }
    }
}

/// Finds out whether a file can be written at `target`, leaving nothing behind.
pub fn try_file(target: &Path) -> io::Result<()> {
    OutputFile::create(target).map(drop)
}

/// Makes the folder `target` where it is missing and finds out whether files can be written in it.
pub fn try_folder(target: &Path) -> io::Result<()> {
    fs::create_dir_all(target)?;
    try_file(&target.join("gridforce"))
}

#[cfg(test)]
mod tests {
    use super::{OutputFile, try_file, try_folder};
    use std::io::Write;

    #[test]
    fn a_file_appears_only_when_finished() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = folder.path().join("result.json");
        let mut file = OutputFile::create(&target).expect("writable");
        file.write_all(b"{}").expect("writable");
        assert!(!target.exists());
        file.finish().expect("renamed");
        assert_eq!(std::fs::read(&target).expect("written"), b"{}");
        assert_eq!(std::fs::read_dir(folder.path()).expect("listed").count(), 1);
    }

    #[test]
    fn an_abandoned_file_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        try_file(&folder.path().join("result.json")).expect("writable");
        try_folder(&folder.path().join("tables")).expect("writable");
        assert!(try_file(&folder.path().join("missing/result.json")).is_err());
        assert!(try_file(folder.path()).is_err());
        let left = std::fs::read_dir(folder.path().join("tables")).expect("listed");
        assert_eq!(left.count(), 0);
    }
}
