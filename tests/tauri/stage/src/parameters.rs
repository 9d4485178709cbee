//! Reads a staged command's arguments by the types its scenario gives them. Tauri's `CommandItem` is
//! the deserializer, as for a command that the macro wraps, so every text about an argument that does
//! not fit is Tauri's and serde's own.

use std::{collections::HashMap, fmt};

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use tauri::{
    State, Wry,
    ipc::{Channel, CommandArg, CommandItem, InvokeError, InvokeMessage, InvokeResponseBody},
    utils::acl::resolved::ResolvedCommand,
};

use crate::{
    scenario::{Command, InOrder, ParameterType, SimpleType},
    scope::{self, Scope},
};

pub struct Managed;
pub struct NeverManaged;

pub struct Arguments {
    pub values: Map<String, Value>,
    pub scope: Option<Box<dyn Scope>>,
    pub channels: HashMap<String, Channel<InvokeResponseBody>>,
}

pub fn read(
    name: &'static str,
    command: &Command,
    message: &InvokeMessage<Wry>,
    acl: &Option<Vec<ResolvedCommand>>,
) -> Result<Arguments, InvokeError> {
    let mut arguments = Arguments { values: Map::new(), scope: None, channels: HashMap::new() };
    for (parameter, kind) in &command.parameters.0 {
        let key = leak(key_of(parameter, command));
        let item = CommandItem { plugin: None, name, key, message, acl };
        match kind {
            ParameterType::Simple(SimpleType::CommandScope) => {
                arguments.scope = Some(scope::read(command, item)?);
            }
            ParameterType::Simple(SimpleType::Channel) => {
                arguments.channels.insert(parameter.clone(), Channel::from_command(item)?);
            }
            // It gives the whole request, whatever is in it.
            ParameterType::Simple(SimpleType::Request) => {}
            ParameterType::Simple(SimpleType::State) if command.unmanaged => {
                State::<NeverManaged>::from_command(item)?;
            }
            ParameterType::Simple(SimpleType::State) => {
                State::<Managed>::from_command(item)?;
            }
            kind => {
                let value = kind
                    .deserialize(item)
                    .map_err(|error| tauri::Error::InvalidArgs(name, key, error))?;
                arguments.values.insert(parameter.clone(), value);
            }
        }
    }
    Ok(arguments)
}

/// Tauri keeps names for as long as the app runs.
pub fn leak(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn key_of(parameter: &str, command: &Command) -> String {
    if command.rename_all.as_deref() == Some("snake_case") {
        return parameter.into();
    }
    let mut key = String::new();
    for (index, part) in parameter.split('_').filter(|part| !part.is_empty()).enumerate() {
        let (first, rest) = part.split_at(1);
        if index == 0 {
            key.push_str(part);
        } else {
            key.push_str(&first.to_uppercase());
            key.push_str(rest);
        }
    }
    key
}

impl<'de> DeserializeSeed<'de> for &ParameterType {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        match self {
            ParameterType::Simple(kind) => match kind {
                SimpleType::String => String::deserialize(deserializer).map(Value::from),
                SimpleType::Bool => bool::deserialize(deserializer).map(Value::from),
                SimpleType::U32 => u32::deserialize(deserializer).map(Value::from),
                SimpleType::I64 => i64::deserialize(deserializer).map(Value::from),
                SimpleType::F64 => f64::deserialize(deserializer).map(Value::from),
                SimpleType::Value => Value::deserialize(deserializer),
                SimpleType::State
                | SimpleType::CommandScope
                | SimpleType::Channel
                | SimpleType::Request => Err(D::Error::custom("not a type of a value")),
            },
            ParameterType::Option { option } => deserializer.deserialize_option(OptionOf(option)),
            ParameterType::Vec { vec } => deserializer.deserialize_seq(VecOf(vec)),
            ParameterType::Struct { r#struct, name } => {
                let fields: Vec<&'static str> =
                    r#struct.0.iter().map(|(field, _)| leak(field.clone())).collect();
                let fields: &'static [&'static str] = fields.leak();
                deserializer.deserialize_struct(
                    leak(name.clone()),
                    fields,
                    StructOf { name, kinds: r#struct, fields },
                )
            }
        }
    }
}

struct OptionOf<'a>(&'a ParameterType);

impl<'de> Visitor<'de> for OptionOf<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("option")
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        self.0.deserialize(deserializer)
    }
}

struct VecOf<'a>(&'a ParameterType);

impl<'de> Visitor<'de> for VecOf<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = items.next_element_seed(self.0)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }
}

/// Does what serde derives for a struct.
struct StructOf<'a> {
    name: &'a str,
    kinds: &'a InOrder<ParameterType>,
    fields: &'static [&'static str],
}

impl<'de> Visitor<'de> for StructOf<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "struct {}", self.name)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let count = self.fields.len();
        let plural = if count == 1 { "" } else { "s" };
        let expected = format!("struct {} with {count} element{plural}", self.name);
        let mut values = Map::new();
        for (index, (field, kind)) in self.kinds.0.iter().enumerate() {
            let value = items
                .next_element_seed(kind)?
                .ok_or_else(|| A::Error::invalid_length(index, &expected.as_str()))?;
            values.insert(field.clone(), value);
        }
        Ok(Value::Object(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some(field) = map.next_key::<String>()? {
            match self.kinds.0.iter().find(|(name, _)| *name == field) {
                Some((_, kind)) => {
                    let value = map.next_value_seed(kind)?;
                    values.insert(field, value);
                }
                None => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        for (&field, (_, kind)) in self.fields.iter().zip(&self.kinds.0) {
            let is_optional = matches!(kind, ParameterType::Option { .. });
            if !values.contains_key(field) {
                if !is_optional {
                    return Err(A::Error::missing_field(field));
                }
                values.insert(field.into(), Value::Null);
            }
        }
        Ok(Value::Object(values))
    }
}
