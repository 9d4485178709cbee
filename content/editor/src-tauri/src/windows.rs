use tauri::{
    App, AppHandle, Manager, WebviewWindowBuilder,
    menu::{MenuBuilder, SubmenuBuilder},
};

/// A menu that opens the windows again that the user has closed.
pub fn add_menu(app: &App) -> tauri::Result<()> {
    let windows = SubmenuBuilder::new(app, "Windows")
        .text("main", "Editor")
        .text("preview", "Preview")
        .text("settings", "Settings")
        .build()?;
    let menu =
        MenuBuilder::new(app).item(&windows).build()?;
    app.set_menu(menu)?;
    app.on_menu_event(|app, event| {
        if let Err(error) = open(app, event.id().as_ref()) {
            eprintln!("menu: {error}");
        }
    });
    Ok(())
}

fn open(app: &AppHandle, label: &str) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window(label) {
        return window.set_focus();
    }
    let config = app
        .config()
        .app
        .windows
        .iter()
        .find(|config| config.label == label);
    if let Some(config) = config {
        WebviewWindowBuilder::from_config(app, config)?
            .build()?;
    }
    Ok(())
}
