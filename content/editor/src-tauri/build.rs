use tauri_build::{AppManifest, Attributes, try_build};

fn main() {
    let manifest = AppManifest::new().commands(&[
        "open_file",
        "save_file",
        "word_count",
        "last_draft",
        "read_raw",
        "save_raw",
        "export_doc",
    ]);
    try_build(Attributes::new().app_manifest(manifest))
        .expect(
            "the app manifest and the capabilities agree",
        );
}
