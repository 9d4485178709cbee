//! The pages of the app's windows: empty documents, with the scenario's foreign frames in them.

use std::{borrow::Cow, collections::BTreeMap};

use tauri::{
    Assets, Runtime, WebviewUrl,
    utils::assets::{AssetKey, AssetsIter, CspHash},
};

use crate::scenario::{App, Window};

pub struct Pages(BTreeMap<String, String>);

impl Pages {
    pub fn of(app: &App) -> Self {
        let framed = app.windows.iter().filter(|(_, window)| !window.frames.is_empty());
        let mut pages: BTreeMap<_, _> =
            framed.map(|(label, window)| (format!("/{label}.html"), page(window))).collect();
        pages.insert("/index.html".into(), document(""));
        Self(pages)
    }
}

/// Where a window's page is.
pub fn url_of(label: &str, window: &Window) -> Result<WebviewUrl, Box<dyn std::error::Error>> {
    Ok(match &window.url {
        Some(url) => WebviewUrl::External(url.parse()?),
        None if window.frames.is_empty() => WebviewUrl::default(),
        None => WebviewUrl::App(format!("{label}.html").into()),
    })
}

fn page(window: &Window) -> String {
    let frames = window.frames.iter().map(|(name, frame)| {
        let sandbox = if frame.sandboxed { r#" sandbox="allow-scripts""# } else { "" };
        format!(r#"<iframe name="{name}" src="{}"{sandbox}></iframe>"#, frame.url)
    });
    document(&frames.collect::<String>())
}

fn document(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>Stage</title></head><body>{body}</body></html>"
    )
}

impl<R: Runtime> Assets<R> for Pages {
    fn get(&self, key: &AssetKey) -> Option<Cow<'_, [u8]>> {
        self.0.get(key.as_ref()).map(|page| Cow::Borrowed(page.as_bytes()))
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(
            self.0
                .iter()
                .map(|(key, page)| (Cow::Borrowed(key.as_str()), Cow::Borrowed(page.as_bytes()))),
        )
    }

    fn csp_hashes(&self, _: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}
