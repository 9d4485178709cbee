//! A scenario as `src/schemas/scenario/` describes it, its settings already put in, and what of
//! it the driver decides: which commands are the editor's own, where the home folder lies.

use std::{collections::BTreeMap, fmt, path::PathBuf};

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::Value;
use tauri::{EventTarget, Url};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Play {
    pub scenario: Scenario,
    /// Commands that run as the editor has them.
    pub editor_commands: Vec<String>,
    /// The windows that are there from the start.
    pub opened: Vec<String>,
    /// The folder in which the commands' files are real ones.
    pub home: PathBuf,
}

#[derive(Deserialize)]
pub struct Scenario {
    pub app: App,
    #[serde(default)]
    pub before: Vec<ScriptEntry>,
    pub script: Vec<ScriptEntry>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct App {
    /// Where pages come from in a development build.
    pub dev_url: Option<Url>,
    #[serde(default)]
    pub pattern: Pattern,
    #[serde(default)]
    pub manifest: Manifest,
    pub windows: BTreeMap<String, Window>,
    pub capabilities: BTreeMap<String, Value>,
    pub commands: BTreeMap<String, Command>,
    #[serde(default)]
    pub listeners: Vec<CoreListener>,
    #[serde(default)]
    pub files: BTreeMap<String, String>,
    pub csp: Option<String>,
    /// In place of `csp` in a development build.
    pub dev_csp: Option<String>,
    /// The isolation hook's rules, for the page of the isolation application. Null is a hook of its own.
    #[serde(default = "everything_passes")]
    pub hook: Value,
}

fn everything_passes() -> Value {
    Value::Array(Vec::new())
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Pattern {
    #[default]
    Brownfield,
    Isolation,
}

#[derive(Default, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum Manifest {
    #[default]
    Declared,
    None,
    Leftover,
}

#[derive(Deserialize)]
pub struct Window {
    pub url: Option<String>,
    #[serde(default)]
    pub frames: BTreeMap<String, Frame>,
}

#[derive(Deserialize)]
pub struct Frame {
    pub url: String,
    #[serde(default)]
    pub sandboxed: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Command {
    #[serde(default)]
    pub r#async: bool,
    pub parameters: InOrder<ParameterType>,
    pub rename_all: Option<String>,
    #[serde(default)]
    pub unmanaged: bool,
    pub body: Vec<Operation>,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum ParameterType {
    Simple(SimpleType),
    Option { option: Box<ParameterType> },
    Vec { vec: Box<ParameterType> },
    Struct { r#struct: InOrder<ParameterType>, name: String },
}

#[derive(Clone, Copy, Deserialize)]
pub enum SimpleType {
    String,
    #[serde(rename = "bool")]
    Bool,
    #[serde(rename = "u32")]
    U32,
    #[serde(rename = "i64")]
    I64,
    #[serde(rename = "f64")]
    F64,
    Value,
    State,
    CommandScope,
    Channel,
    Request,
}

#[derive(Clone, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Operation {
    Wait {
        ms: u64,
    },
    Work {
        ms: u64,
    },
    #[serde(rename_all = "camelCase")]
    CheckScope {
        of: String,
        otherwise: Value,
        #[serde(default)]
        field: ScopeField,
        #[serde(default)]
        empty_means: EmptyScope,
    },
    Read {
        path: String,
        otherwise: Value,
    },
    Write {
        path: String,
        contents: String,
    },
    Append {
        path: String,
        contents: String,
    },
    Emit {
        event: String,
        #[serde(default)]
        payload: Value,
        to: Option<Target>,
    },
    Send {
        on: String,
        value: Value,
    },
    SendJson {
        on: String,
        bytes: usize,
    },
    SendRaw {
        on: String,
        bytes: usize,
    },
    WriteBody {
        header: String,
        otherwise: Value,
    },
    Dialog {
        #[serde(rename = "text")]
        _text: String,
    },
    Panic {
        message: String,
    },
    Return {
        value: Value,
        r#as: Option<AnswerForm>,
    },
    Fail {
        error: Value,
    },
}

/// The field that a command compares of a scope's entry that is an object.
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ScopeField {
    #[default]
    Path,
    Url,
}

/// What a command makes of a scope that allows nothing by name.
#[derive(Clone, Copy, Default, Deserialize, PartialEq)]
#[serde(rename_all = "lowercase")]
pub enum EmptyScope {
    #[default]
    Everything,
    Nothing,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AnswerForm {
    Bytes,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub enum ScriptEntry {
    /// The operation is JSON text, for the page.
    Page {
        at: u64,
        page: String,
        frame: Option<String>,
        operation: String,
    },
    Core {
        at: u64,
        core: CoreThread,
        operation: CoreOperation,
    },
    User {
        at: u64,
        user: UserOperation,
    },
}

impl ScriptEntry {
    pub fn at(&self) -> u64 {
        match self {
            Self::Page { at, .. } | Self::Core { at, .. } | Self::User { at, .. } => *at,
        }
    }
}

#[derive(Clone, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum UserOperation {
    Close { window: String },
    Resize { window: String, width: u32, height: u32 },
    Drop { window: String, path: String },
    Answer {},
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CoreThread {
    AsyncRuntime,
    MainThread,
}

#[derive(Clone, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum CoreOperation {
    Emit {
        event: String,
        #[serde(default)]
        payload: Value,
    },
    EmitTo {
        target: Target,
        event: String,
        #[serde(default)]
        payload: Value,
    },
    EmitFilter {
        targets: Vec<EventTarget>,
        event: String,
        #[serde(default)]
        payload: Value,
    },
    Listen {
        listener: CoreListener,
    },
    Unlisten {
        name: String,
    },
    Open {
        window: String,
    },
    Destroy {
        window: String,
    },
    Navigate {
        window: String,
        to: String,
    },
    AddCapability {
        capability: AddedCapability,
    },
}

/// A capability as `CapabilityBuilder` makes one.
#[derive(Clone, Deserialize)]
pub struct AddedCapability {
    pub identifier: String,
    #[serde(default)]
    pub windows: Vec<String>,
    #[serde(default)]
    pub webviews: Vec<String>,
    pub local: Option<bool>,
    #[serde(default)]
    pub remote: Remote,
    pub permissions: Vec<AddedPermission>,
}

#[derive(Clone, Default, Deserialize)]
pub struct Remote {
    pub urls: Vec<String>,
}

#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum AddedPermission {
    Bare(String),
    Scoped {
        identifier: String,
        #[serde(default)]
        allow: Vec<Value>,
        #[serde(default)]
        deny: Vec<Value>,
    },
}

#[derive(Clone, Deserialize)]
pub struct CoreListener {
    pub event: String,
    pub on: ListenOn,
    #[serde(default)]
    pub once: bool,
    pub name: Option<String>,
    pub then: Option<Box<CoreOperation>>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ListenOn {
    App,
    Any,
    Window(String),
    Webview(String),
    WebviewWindow(String),
}

/// The target of `emit_to`: a text means `AnyLabel`.
#[derive(Clone, Deserialize)]
#[serde(untagged)]
pub enum Target {
    Label(String),
    Target(EventTarget),
}

impl From<Target> for EventTarget {
    fn from(target: Target) -> Self {
        match target {
            Target::Label(label) => EventTarget::labeled(label),
            Target::Target(target) => target,
        }
    }
}

/// A JSON object whose fields keep the order they are written in.
#[derive(Clone)]
pub struct InOrder<T>(pub Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for InOrder<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Vec<(String, T)>;
            fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
                formatter.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(entries)
            }
        }
        deserializer.deserialize_map(Entries(std::marker::PhantomData)).map(InOrder)
    }
}
