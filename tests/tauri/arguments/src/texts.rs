//! Whether the text of a message can be read.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::{Value, from_slice, from_str};
use tauri::{
    http::header::{HeaderName, HeaderValue},
    ipc::CallbackFn,
    utils::pattern::isolation::RawIsolationPayload,
};

use crate::Answer;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Text {
    /// In UTF-8, but for what a page sends as bytes.
    bytes: Vec<u8>,
    form: Form,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Form {
    /// The body of a request where payloads come sealed.
    Sealed,
    /// The body of any other request with JSON.
    Json,
    /// A message of the fallback.
    Message,
    /// The same where payloads come sealed.
    SealedMessage,
}

pub fn read(Text { bytes, form }: &Text) -> Answer {
    let text = || std::str::from_utf8(bytes).expect("the text of a message");
    let result = match form {
        Form::Sealed => RawIsolationPayload::try_from(bytes).map(drop).map_err(|it| it.to_string()),
        Form::Json => from_slice::<Value>(bytes).map(drop).map_err(|it| it.to_string()),
        Form::Message => from_str::<Message>(text()).map(drop).map_err(|it| it.to_string()),
        Form::SealedMessage => {
            from_str::<IsolationMessage<'_>>(text()).map(drop).map_err(|it| it.to_string())
        }
    };
    match result {
        Ok(()) => Answer::Ok(None),
        Err(text) => Answer::Err(text),
    }
}

// Tauri keeps these to itself. They are those of tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`.

#[derive(Default)]
struct HeaderMap;

impl<'de> Deserialize<'de> for HeaderMap {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let map = HashMap::<String, String>::deserialize(deserializer)?;
        for (key, value) in map {
            if HeaderName::from_bytes(key.as_bytes()).is_err()
                || HeaderValue::from_str(&value).is_err()
            {
                return Err(Error::custom(format!("invalid header `{key}` `{value}`")));
            }
        }
        Ok(Self)
    }
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase")]
#[allow(dead_code)]
struct RequestOptions {
    #[serde(default)]
    headers: HeaderMap,
    #[serde(default)]
    custom_protocol_ipc_blocked: bool,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Message {
    cmd: String,
    callback: CallbackFn,
    error: CallbackFn,
    payload: Value,
    options: Option<RequestOptions>,
    #[serde(rename = "__TAURI_INVOKE_KEY__")]
    invoke_key: String,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct IsolationMessage<'a> {
    cmd: String,
    callback: CallbackFn,
    error: CallbackFn,
    payload: RawIsolationPayload<'a>,
    options: Option<RequestOptions>,
    #[serde(rename = "__TAURI_INVOKE_KEY__")]
    invoke_key: String,
}
