//! Values that a scenario writes with `{arg}`, `{words}`, `{size}` and `{file}` in them.

use serde_json::{Map, Value};

use crate::files::Files;

pub struct Bindings<'a> {
    pub arguments: &'a Map<String, Value>,
    pub files: &'a Files,
}

impl Bindings<'_> {
    /// An argument as text; anything but a string as its JSON.
    pub fn text(&self, name: &str) -> String {
        match self.arguments.get(name) {
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
            None => "null".into(),
        }
    }

    pub fn evaluate(&self, expression: &Value) -> Value {
        match expression {
            Value::Object(fields) => self.form(fields).unwrap_or_else(|| {
                let fields = fields.iter().map(|(key, it)| (key.clone(), self.evaluate(it)));
                Value::Object(fields.collect())
            }),
            Value::Array(items) => items.iter().map(|it| self.evaluate(it)).collect(),
            value => value.clone(),
        }
    }

    fn form(&self, fields: &Map<String, Value>) -> Option<Value> {
        let (key, name) = fields.iter().next().filter(|_| fields.len() == 1)?;
        let name = name.as_str()?;
        match key.as_str() {
            "arg" => Some(self.arguments.get(name).cloned().unwrap_or_default()),
            "words" => Some(self.text(name).split_whitespace().count().into()),
            "size" => Some(self.text(name).len().into()),
            "file" => Some(self.files.read(&self.text(name)).into()),
            _ => None,
        }
    }
}
