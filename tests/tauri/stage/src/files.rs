//! The files of a scenario: real ones below its home folder, where the editor's own commands find
//! them, and all others in memory, so that a command that forgets to check its scope harms nothing.

use std::{
    collections::{BTreeMap, HashMap},
    fs, io,
    path::{Path, PathBuf},
    sync::Mutex,
};

pub struct Files {
    home: PathBuf,
    elsewhere: Mutex<HashMap<String, String>>,
}

impl Files {
    pub fn of(home: &Path, files: &BTreeMap<String, String>) -> io::Result<Self> {
        let all = Self { home: home.into(), elsewhere: Mutex::default() };
        for (path, contents) in files {
            all.write(path, contents)?;
        }
        Ok(all)
    }

    pub fn read(&self, path: &str) -> Option<String> {
        if self.is_at_home(path) {
            fs::read_to_string(path).ok()
        } else {
            self.elsewhere.lock().unwrap().get(path).cloned()
        }
    }

    pub fn write(&self, path: &str, contents: &str) -> io::Result<()> {
        if self.is_at_home(path) {
            if let Some(folder) = Path::new(path).parent() {
                fs::create_dir_all(folder)?;
            }
            fs::write(path, contents)
        } else {
            self.elsewhere.lock().unwrap().insert(path.into(), contents.into());
            Ok(())
        }
    }

    fn is_at_home(&self, path: &str) -> bool {
        Path::new(path).starts_with(&self.home) && !path.contains("..")
    }
}
