//! The app's context for one scenario: the one the build made, with the scenario's policy and the
//! access control list resolved by the functions that the build uses.

use std::{collections::BTreeMap, fs, path::Path};

use serde_json::{Value, json};
use tauri::{Context, Wry, ipc::RuntimeAuthority, utils::config::Csp};
use tauri_utils::{
    acl::{
        APP_ACL_KEY, build,
        capability::Capability,
        manifest::{Manifest as AclManifest, PermissionFile},
        resolved::Resolved,
    },
    platform::Target,
};

use crate::{
    pages::Pages,
    scenario::{App, Manifest, Pattern},
};

/// The permissions of Tauri's own plugins, as the build found them.
const CORE_MANIFESTS: &str = include_str!(concat!(env!("OUT_DIR"), "/acl-manifests.json"));

type Failure = Box<dyn std::error::Error>;

pub fn context(app: &App) -> Result<Context<Wry>, Failure> {
    let mut context: Context<Wry> = match app.pattern {
        Pattern::Brownfield => tauri::generate_context!("conf/brownfield/tauri.conf.json"),
        Pattern::Isolation => tauri::generate_context!(),
    };
    let config = context.config_mut();
    config.build.dev_url = app.dev_url.clone();
    config.app.security.csp = policy(&app.csp);
    config.app.security.dev_csp = policy(&app.dev_csp);
    context.set_assets(Box::new(Pages::of(app)));
    *context.runtime_authority_mut() = authority(app)?;
    Ok(context)
}

fn policy(written: &Option<String>) -> Option<Csp> {
    written.as_deref().map(|csp| Csp::Policy(with_recorder(csp)))
}

/// The recorder's way out of the page is a scheme of its own, which a policy has to let through.
fn with_recorder(csp: &str) -> String {
    let (from, to) = if csp.contains("connect-src") {
        ("connect-src", "connect-src recorder:")
    } else {
        ("default-src", "default-src recorder:")
    };
    csp.replace(from, to)
}

fn authority(app: &App) -> Result<RuntimeAuthority, Failure> {
    let mut manifests: BTreeMap<String, AclManifest> = serde_json::from_str(CORE_MANIFESTS)?;
    if app.manifest != Manifest::None {
        manifests.insert(APP_ACL_KEY.into(), app_manifest(app)?);
    }
    let capabilities = app
        .capabilities
        .iter()
        .map(|(id, capability)| Ok((id.clone(), capability_of(id, capability)?)))
        .collect::<Result<BTreeMap<String, Capability>, Failure>>()?;
    let resolved = Resolved::resolve(&manifests, capabilities, Target::current())?;
    Ok(RuntimeAuthority::new(manifests, resolved))
}

fn capability_of(id: &str, written: &Value) -> Result<Capability, serde_json::Error> {
    let mut capability = written.clone();
    capability["identifier"] = json!(id);
    serde_json::from_value(capability)
}

/// What `AppManifest::commands` leads to: permission files, read back as the build reads them. Files
/// that an earlier build has left are read just so.
fn app_manifest(app: &App) -> Result<AclManifest, Failure> {
    let folder = std::env::temp_dir().join(format!("stage-permissions-{}", std::process::id()));
    let commands: Vec<&str> = app.commands.keys().map(String::as_str).collect();
    let files = permission_files(&folder, &commands);
    fs::remove_dir_all(&folder)?;
    Ok(AclManifest::new(files?, None))
}

fn permission_files(folder: &Path, commands: &[&str]) -> Result<Vec<PermissionFile>, Failure> {
    build::autogenerate_command_permissions(folder, commands, "", false);
    let all = folder.join("*.toml");
    Ok(build::define_permissions(&all.to_string_lossy(), "__app__", folder, |_| true)?)
}
