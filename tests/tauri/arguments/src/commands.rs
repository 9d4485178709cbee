//! Written by `npm run test:arguments -- --record`: the commands of `command-table.ts`, as the site's Code tab writes them.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tauri::{
  EventTarget, State, generate_handler,
  ipc::{Channel, CommandScope, Invoke, Request},
  test::MockRuntime,
};

use crate::{AppHandle, AppState, PathRule, Webview, WebviewWindow, Window};

/// No command of an app has this type; those of Tauri's event plugin do.
#[tauri::command]
fn event_target(value: EventTarget) -> EventTarget {
  value
}

#[derive(Deserialize, Serialize)]
enum Enum1 {
  Loud,
}

#[derive(Deserialize, Serialize)]
enum Enum2 {
  Pair((usize, HashMap<String, i16>)),
  Loud(Option<Option<i16>>, Enum1),
  Quiet(i64),
  At(Option<f64>),
}

#[derive(Deserialize, Serialize)]
enum Enum3 {
  At(u16, i32),
  È,
  Loud {
  },
}

#[derive(Deserialize, Serialize)]
enum Enum4 {
  Loud {
    é: Enum3,
    a: HashMap<String, String>,
  },
  Pair {
  },
}

#[derive(Deserialize, Serialize)]
enum Enum5 {
  È {
  },
  Quiet(Enum4, Option<Vec<u8>>),
  Loud,
}

#[derive(Deserialize, Serialize)]
enum Enum6 {
  At,
}

#[derive(Deserialize, Serialize)]
struct Struct7 {
  a: f64,
  zeta: i32,
}

#[derive(Deserialize, Serialize)]
struct Struct8 {
  a: Option<f32>,
}

#[derive(Deserialize, Serialize)]
struct Struct9 {
  alpha: f64,
  a_b: bool,
  é: i32,
}

#[derive(Deserialize, Serialize)]
enum Enum10 {
  È(Option<(f64,)>, Struct8),
  Quiet {
    a_b: (Struct9,),
  },
}

#[derive(Deserialize, Serialize)]
enum Enum11 {
  Quiet(Vec<u128>),
  Pair(Value),
}

#[derive(Deserialize, Serialize)]
struct Struct12 {
  a: Option<u8>,
}

#[derive(Deserialize, Serialize)]
enum Enum13 {
  At {
    a: Enum11,
    é: i16,
  },
  Quiet(Struct12),
}

#[derive(Deserialize, Serialize)]
enum Enum16 {
  È {
    a_b: Option<Option<String>>,
    a: i128,
  },
  Quiet(Value, HashMap<String, i32>),
}

#[derive(Deserialize, Serialize)]
struct Struct17 {
  zeta: i8,
}

#[derive(Deserialize, Serialize)]
enum Enum18 {
  Loud(i64, i128),
  At {
  },
}

#[derive(Deserialize, Serialize)]
struct Struct19 {
  r#type: Vec<i32>,
  zeta: Struct17,
  a: Enum18,
}

#[derive(Deserialize, Serialize)]
struct Struct20 {
  r#type: isize,
  Beta: String,
  é: Struct19,
}

#[derive(Deserialize, Serialize)]
enum Enum21 {
  At(u128, u16),
}

#[derive(Deserialize, Serialize)]
enum Enum22 {
  Pair(u8, i8),
}

#[derive(Deserialize, Serialize)]
enum Enum23 {
  At(u128),
  Pair {
    alpha: String,
    Beta: f32,
  },
}

#[derive(Deserialize, Serialize)]
enum Enum24 {
  Loud(Option<i32>, ((u32, isize, u32), Option<u128>, HashMap<String, isize>)),
  Pair,
  Quiet((HashMap<String, u16>, Enum22, Enum23, HashMap<String, u8>)),
}

#[derive(Deserialize, Serialize)]
struct Struct25 {
}

#[derive(Deserialize, Serialize)]
enum Enum26 {
  Pair(Option<(i64, Value, isize)>),
}

#[derive(Deserialize, Serialize)]
struct Struct28 {
  a_b: f64,
}

#[derive(Deserialize, Serialize)]
enum Enum29 {
  Quiet,
}

#[derive(Deserialize, Serialize)]
enum Enum30 {
  At,
  Loud {
    zeta: i16,
    alpha: bool,
    Beta: u8,
  },
  Quiet {
    Beta: i64,
  },
}

#[derive(Deserialize, Serialize)]
enum Enum31 {
  Pair {
    Beta: f32,
    é: Option<(bool,)>,
  },
}

#[derive(Deserialize, Serialize)]
enum Enum32 {
  At(i16, f32),
}

#[derive(Deserialize, Serialize)]
enum Enum33 {
  È,
  Quiet,
  At,
  Pair(Enum32, u8),
}

#[derive(Deserialize, Serialize)]
enum Enum34 {
  At(Enum33, Option<Vec<f32>>),
}

#[derive(Deserialize, Serialize)]
struct Struct35 {
}

#[derive(Deserialize, Serialize)]
enum Enum36 {
  Pair(Struct35),
  At(u8, Option<u128>),
}

#[derive(Deserialize, Serialize)]
struct Struct37 {
  a_b: Vec<f64>,
  alpha: Vec<i16>,
}

#[derive(Deserialize, Serialize)]
struct Struct38 {
  é: HashMap<String, bool>,
}

#[derive(Deserialize, Serialize)]
enum Enum39 {
  At,
  È {
    é: u8,
  },
}

#[derive(Deserialize, Serialize)]
struct Struct40 {
  a_b: i64,
  Beta: u64,
}

#[derive(Deserialize, Serialize)]
struct Struct41 {
  Beta: i128,
  r#type: i64,
}

#[derive(Deserialize, Serialize)]
struct Struct42 {
}

#[derive(Deserialize, Serialize)]
enum Enum43 {
  È {
    a: Option<usize>,
    zeta: Struct42,
    é: Option<i128>,
  },
}

#[derive(Deserialize, Serialize)]
enum Enum44 {
  At(i32, u16),
}

#[derive(Deserialize, Serialize)]
struct Struct45 {
  alpha: isize,
}

#[derive(Deserialize, Serialize)]
struct Struct46 {
  é: isize,
  zeta: String,
}

#[derive(Deserialize, Serialize)]
enum Enum47 {
  Pair {
    é: HashMap<String, (f64, usize, char)>,
    r#type: i32,
  },
  Loud((HashMap<String, u128>, Enum44, u128, Struct45), HashMap<String, u128>),
  At {
  },
  È(HashMap<String, Struct46>),
}

#[derive(Deserialize, Serialize)]
enum Enum48 {
  Pair,
  At(f64, i16),
  È(Value, f64),
}

#[derive(Deserialize, Serialize)]
enum Enum49 {
  At(isize),
  Quiet(i128, f64),
  Pair {
  },
}

#[derive(Deserialize, Serialize)]
struct Struct50 {
  Beta: Enum49,
  a_b: u16,
  zeta: HashMap<String, u64>,
}

#[derive(Deserialize, Serialize)]
struct Struct51 {
  Beta: Struct50,
  a_b: Vec<Vec<u8>>,
}

#[derive(Deserialize, Serialize)]
enum Enum52 {
  Loud(i16),
  È {
    Beta: i8,
  },
  Pair {
    a: i128,
    é: u16,
  },
  Quiet(isize, u64),
}

#[derive(Deserialize, Serialize)]
enum Enum53 {
  At(HashMap<String, i32>),
  Quiet {
  },
}

#[derive(Deserialize, Serialize)]
enum Enum54 {
  Loud {
    alpha: Vec<isize>,
  },
}

#[derive(Deserialize, Serialize)]
struct Struct55 {
  r#type: HashMap<String, bool>,
  alpha: bool,
  zeta: i32,
}

#[derive(Deserialize, Serialize)]
enum Enum56 {
  Quiet(Enum54),
  È(Struct55, Value),
}

#[derive(Deserialize, Serialize)]
enum Enum57 {
  Pair,
}

#[derive(Deserialize, Serialize)]
enum Enum58 {
  Quiet(i64),
}

#[derive(Deserialize, Serialize)]
struct Struct59 {
}

#[derive(Deserialize, Serialize)]
struct Struct61 {
  alpha: u8,
  é: String,
}

#[derive(Deserialize, Serialize)]
enum Enum62 {
  Pair,
  Quiet,
}

#[derive(Deserialize, Serialize)]
enum Enum63 {
  Quiet {
    Beta: Vec<Vec<String>>,
  },
  È {
    Beta: Struct59,
    r#type: Struct61,
  },
  At {
    r#type: HashMap<String, Option<i8>>,
    é: Enum62,
    Beta: Option<u16>,
  },
  Loud,
}

#[derive(Deserialize, Serialize)]
struct Struct64 {
  r#type: f32,
  a_b: Option<String>,
  alpha: (String,),
}

#[derive(Deserialize, Serialize)]
struct Struct65 {
  é: (Vec<i16>,),
  r#type: Struct64,
  a_b: HashMap<String, isize>,
}

#[derive(Deserialize, Serialize)]
struct Struct66 {
  zeta: u32,
  Beta: Value,
}

#[derive(Deserialize, Serialize)]
enum Enum67 {
  At(Struct66),
  Quiet,
}

#[derive(Deserialize, Serialize)]
enum Enum68 {
  È,
  Quiet,
}

#[derive(Deserialize, Serialize)]
struct Struct69 {
  é: Vec<i32>,
  alpha: HashMap<String, (f32, usize)>,
}

#[derive(Deserialize, Serialize)]
struct Struct70 {
  é: f64,
  a_b: u128,
  alpha: String,
}

#[derive(Deserialize, Serialize)]
enum Enum71 {
  Pair,
  Quiet(Struct70, HashMap<String, u16>),
}

#[derive(Deserialize, Serialize)]
struct Struct72 {
  zeta: f64,
}

#[derive(Deserialize, Serialize)]
struct Struct73 {
  é: i64,
  a: i8,
  zeta: i128,
}

#[derive(Deserialize, Serialize)]
struct Struct74 {
  zeta: HashMap<String, (i128,)>,
  alpha: bool,
}

#[derive(Deserialize, Serialize)]
struct Struct75 {
  é: Value,
  a: u128,
}

#[derive(Deserialize, Serialize)]
struct Struct76 {
  a: Struct75,
}

#[derive(Deserialize, Serialize)]
struct Struct77 {
}

#[derive(Deserialize, Serialize)]
enum Enum79 {
  Pair,
  È,
  Quiet {
    alpha: isize,
  },
}

#[derive(Deserialize, Serialize)]
struct Struct80 {
  é: String,
  a_b: Enum79,
}

#[derive(Deserialize, Serialize)]
struct Struct81 {
}

#[derive(Deserialize, Serialize)]
struct Struct82 {
  é: String,
}

#[derive(Deserialize, Serialize)]
struct Struct83 {
  zeta: Option<Value>,
}

#[derive(Deserialize, Serialize)]
enum Enum84 {
  Quiet {
  },
}

#[derive(Deserialize, Serialize)]
struct Struct85 {
  alpha: i32,
  a: char,
  zeta: usize,
}

#[derive(Deserialize, Serialize)]
enum Enum86 {
  Pair,
  Quiet(Value, Value),
  È(u32, i32),
}

#[derive(Deserialize, Serialize)]
struct Struct87 {
  zeta: Option<String>,
}

#[derive(Deserialize, Serialize)]
enum Enum88 {
  Quiet,
  Pair(HashMap<String, i16>, (u32, i16)),
  At(Vec<u8>, HashMap<String, f64>),
  È(i32),
}

#[derive(Deserialize, Serialize)]
enum Enum89 {
  Quiet,
}

#[derive(Deserialize, Serialize)]
struct Struct90 {
  a: HashMap<String, i128>,
}

#[derive(Deserialize, Serialize)]
struct Struct93 {
}

#[derive(Deserialize, Serialize)]
enum Enum94 {
  È(Option<Enum89>, Struct90),
  Loud,
  At((Vec<i64>,), Struct93),
}

#[derive(Deserialize, Serialize)]
enum Enum95 {
  Quiet(i16),
  È,
  At(i32, u16),
}

#[derive(Deserialize, Serialize)]
enum Enum96 {
  Pair(Option<u128>),
}

#[derive(Deserialize, Serialize)]
struct Struct97 {
}

#[derive(Deserialize, Serialize)]
enum Enum98 {
  At(f32),
  Quiet {
    alpha: u64,
    zeta: i8,
  },
}

#[derive(Deserialize, Serialize)]
enum Enum99 {
  At,
  Quiet,
  È {
    a: f64,
    zeta: u128,
  },
}

#[derive(Deserialize, Serialize)]
enum Enum100 {
  At(Enum98),
  È(Enum99),
  Pair(Vec<i128>),
}

#[derive(Deserialize, Serialize)]
struct Struct101 {
  Beta: f64,
  é: i16,
  zeta: Enum100,
}

#[derive(Deserialize, Serialize)]
struct Struct102 {
}

#[derive(Deserialize, Serialize)]
struct Struct103 {
  zeta: i8,
}

#[derive(Deserialize, Serialize)]
struct Struct104 {
}

#[derive(Deserialize, Serialize)]
enum Enum105 {
  Loud {
    é: Option<f64>,
    a_b: HashMap<String, char>,
  },
  Pair((f32, isize), Vec<u128>),
}

#[derive(Deserialize, Serialize)]
enum Enum106 {
  Pair(Enum105, HashMap<String, f64>),
}

#[derive(Deserialize, Serialize)]
struct Struct107 {
  alpha: i16,
  Beta: i8,
}

#[derive(Deserialize, Serialize)]
struct Struct108 {
}

#[derive(Deserialize, Serialize)]
enum Enum109 {
  Quiet {
    alpha: i16,
    Beta: i8,
  },
  Pair,
}

#[derive(Deserialize, Serialize)]
struct Struct110 {
}

#[derive(Deserialize, Serialize)]
struct Struct112 {
  a: Vec<usize>,
}

#[derive(Deserialize, Serialize)]
enum Enum113 {
  Quiet {
    r#type: (usize, Enum109, Struct110),
    alpha: usize,
    a: (HashMap<String, usize>,),
  },
  Pair(Struct112, Value),
}

#[derive(Deserialize, Serialize)]
enum Enum115 {
  Loud {
    zeta: f32,
    a_b: u128,
  },
  È(String, u16),
  At {
    Beta: u64,
    a_b: u128,
  },
  Quiet {
    a_b: f64,
    Beta: i64,
    a: i128,
  },
}

#[derive(Deserialize, Serialize)]
struct Struct116 {
  zeta: Vec<i8>,
  a: Enum115,
}

#[derive(Deserialize, Serialize)]
struct Struct117 {
  é: i32,
  alpha: i8,
}

#[derive(Deserialize, Serialize)]
enum Enum118 {
  Pair((u128,), Vec<u128>),
  At(i32, Struct117),
}

#[derive(Deserialize, Serialize)]
struct Struct119 {
}

#[derive(Deserialize, Serialize)]
enum Enum120 {
  È(isize),
  At(isize, String),
  Pair(u128, u8),
}

#[derive(Deserialize, Serialize)]
struct Struct121 {
  Beta: Option<Value>,
  a_b: u32,
  é: Enum120,
}

#[derive(Deserialize, Serialize)]
struct Struct122 {
}

#[derive(Deserialize, Serialize)]
struct Struct123 {
}

#[derive(Deserialize, Serialize)]
enum Enum124 {
  Pair(i32),
}

#[derive(Deserialize, Serialize)]
enum Enum125 {
  È(Value),
  At,
}

#[derive(Deserialize, Serialize)]
struct Struct126 {
  é: f32,
  a_b: f32,
}

#[derive(Deserialize, Serialize)]
enum Enum127 {
  At(String),
  Pair(i16, Value),
}

#[derive(Deserialize, Serialize)]
enum Enum128 {
  Loud(Value),
  È,
}

#[derive(Deserialize, Serialize)]
struct Struct129 {
  Beta: u32,
}

#[derive(Deserialize, Serialize)]
struct Struct130 {
  a_b: i32,
  Beta: u32,
  r#type: u16,
}

#[derive(Deserialize, Serialize)]
enum Enum131 {
  Loud(u32, u16),
  At {
    a: f64,
    é: i64,
  },
}

#[derive(Deserialize, Serialize)]
enum Enum132 {
  È,
}

#[derive(Deserialize, Serialize)]
enum Enum133 {
  Pair(u16, u128),
  At(i128, u16),
  È,
}

#[derive(Deserialize, Serialize)]
struct Struct134 {
  zeta: i128,
  Beta: i8,
  r#type: u32,
}

#[derive(Deserialize, Serialize)]
enum Enum135 {
  Quiet(String, char),
}

#[derive(Deserialize, Serialize)]
enum Enum136 {
  Loud {
  },
}

#[derive(Deserialize, Serialize)]
struct Struct137 {
}

#[derive(Deserialize, Serialize)]
struct Struct138 {
  a: u64,
  a_b: u16,
  é: u128,
}

#[derive(Deserialize, Serialize)]
enum Enum139 {
  È {
    a: String,
    r#type: i8,
  },
  Pair,
  Quiet,
}

#[derive(Deserialize, Serialize)]
enum Enum141 {
  Loud {
    a: u16,
    Beta: u16,
    a_b: i32,
  },
  Pair,
}

#[derive(Deserialize, Serialize)]
struct Struct142 {
}

#[derive(Deserialize, Serialize)]
enum Enum143 {
  At,
}

#[derive(Deserialize, Serialize)]
struct Struct144 {
}

#[derive(Deserialize, Serialize)]
struct Struct145 {
  Beta: String,
  a: i8,
  r#type: u32,
}

#[derive(Deserialize, Serialize)]
enum Enum146 {
  Loud(i32),
}

#[derive(Deserialize, Serialize)]
struct Struct148 {
  r#type: Value,
}

#[derive(Deserialize, Serialize)]
struct Struct150 {
}

#[derive(Deserialize, Serialize)]
struct Struct149 {
  alpha: isize,
  a: u16,
}

#[derive(Deserialize, Serialize)]
enum Enum151 {
  At(Value),
}

#[derive(Deserialize, Serialize)]
struct Struct152 {
  r#type: isize,
  Beta: bool,
}

#[derive(Deserialize, Serialize)]
enum Enum153 {
  Loud,
  È(i16, isize),
  At(i32),
}

#[derive(Deserialize, Serialize)]
struct Struct154 {
  alpha: usize,
  é: usize,
  zeta: u16,
}

#[derive(Deserialize, Serialize)]
enum Enum155 {
  At,
  Quiet(u128, i8),
}

#[derive(Deserialize, Serialize)]
enum Enum156 {
  Quiet {
  },
  At {
  },
}

#[derive(Deserialize, Serialize)]
enum Enum157 {
  Loud(bool),
  At(char, isize),
}

#[derive(Deserialize, Serialize)]
struct Struct158 {
}

#[derive(Deserialize, Serialize)]
enum Enum159 {
  Loud,
  At(f32),
}

#[derive(Deserialize, Serialize)]
struct Struct160 {
  alpha: usize,
  r#type: i32,
}

#[tauri::command]
fn c0(
  value: i8,
) -> i8 {
  value
}

#[tauri::command]
fn c1(
  value: Option<i8>,
) -> Option<i8> {
  value
}

#[tauri::command]
fn c2(
  value: Vec<i8>,
) -> Vec<i8> {
  value
}

#[tauri::command]
fn c3(
  value: i16,
) -> i16 {
  value
}

#[tauri::command]
fn c4(
  value: Option<i16>,
) -> Option<i16> {
  value
}

#[tauri::command]
fn c5(
  value: Vec<i16>,
) -> Vec<i16> {
  value
}

#[tauri::command]
fn c6(
  value: i32,
) -> i32 {
  value
}

#[tauri::command]
fn c7(
  value: Option<i32>,
) -> Option<i32> {
  value
}

#[tauri::command]
fn c8(
  value: Vec<i32>,
) -> Vec<i32> {
  value
}

#[tauri::command]
fn c9(
  value: i64,
) -> i64 {
  value
}

#[tauri::command]
fn c10(
  value: Option<i64>,
) -> Option<i64> {
  value
}

#[tauri::command]
fn c11(
  value: Vec<i64>,
) -> Vec<i64> {
  value
}

#[tauri::command]
fn c12(
  value: i128,
) -> i128 {
  value
}

#[tauri::command]
fn c13(
  value: Option<i128>,
) -> Option<i128> {
  value
}

#[tauri::command]
fn c14(
  value: Vec<i128>,
) -> Vec<i128> {
  value
}

#[tauri::command]
fn c15(
  value: isize,
) -> isize {
  value
}

#[tauri::command]
fn c16(
  value: Option<isize>,
) -> Option<isize> {
  value
}

#[tauri::command]
fn c17(
  value: Vec<isize>,
) -> Vec<isize> {
  value
}

#[tauri::command]
fn c18(
  value: u8,
) -> u8 {
  value
}

#[tauri::command]
fn c19(
  value: Option<u8>,
) -> Option<u8> {
  value
}

#[tauri::command]
fn c20(
  value: Vec<u8>,
) -> Vec<u8> {
  value
}

#[tauri::command]
fn c21(
  value: u16,
) -> u16 {
  value
}

#[tauri::command]
fn c22(
  value: Option<u16>,
) -> Option<u16> {
  value
}

#[tauri::command]
fn c23(
  value: Vec<u16>,
) -> Vec<u16> {
  value
}

#[tauri::command]
fn c24(
  value: u32,
) -> u32 {
  value
}

#[tauri::command]
fn c25(
  value: Option<u32>,
) -> Option<u32> {
  value
}

#[tauri::command]
fn c26(
  value: Vec<u32>,
) -> Vec<u32> {
  value
}

#[tauri::command]
fn c27(
  value: u64,
) -> u64 {
  value
}

#[tauri::command]
fn c28(
  value: Option<u64>,
) -> Option<u64> {
  value
}

#[tauri::command]
fn c29(
  value: Vec<u64>,
) -> Vec<u64> {
  value
}

#[tauri::command]
fn c30(
  value: u128,
) -> u128 {
  value
}

#[tauri::command]
fn c31(
  value: Option<u128>,
) -> Option<u128> {
  value
}

#[tauri::command]
fn c32(
  value: Vec<u128>,
) -> Vec<u128> {
  value
}

#[tauri::command]
fn c33(
  value: usize,
) -> usize {
  value
}

#[tauri::command]
fn c34(
  value: Option<usize>,
) -> Option<usize> {
  value
}

#[tauri::command]
fn c35(
  value: Vec<usize>,
) -> Vec<usize> {
  value
}

#[tauri::command]
fn c36(
  value: f32,
) -> f32 {
  value
}

#[tauri::command]
fn c37(
  value: Option<f32>,
) -> Option<f32> {
  value
}

#[tauri::command]
fn c38(
  value: Vec<f32>,
) -> Vec<f32> {
  value
}

#[tauri::command]
fn c39(
  value: f64,
) -> f64 {
  value
}

#[tauri::command]
fn c40(
  value: Option<f64>,
) -> Option<f64> {
  value
}

#[tauri::command]
fn c41(
  value: Vec<f64>,
) -> Vec<f64> {
  value
}

#[tauri::command]
fn c42(
  value: bool,
) -> bool {
  value
}

#[tauri::command]
fn c43(
  value: Option<bool>,
) -> Option<bool> {
  value
}

#[tauri::command]
fn c44(
  value: Vec<bool>,
) -> Vec<bool> {
  value
}

#[tauri::command]
fn c45(
  value: char,
) -> char {
  value
}

#[tauri::command]
fn c46(
  value: Option<char>,
) -> Option<char> {
  value
}

#[tauri::command]
fn c47(
  value: Vec<char>,
) -> Vec<char> {
  value
}

#[tauri::command]
fn c48(
  value: String,
) -> String {
  value
}

#[tauri::command]
fn c49(
  value: Option<String>,
) -> Option<String> {
  value
}

#[tauri::command]
fn c50(
  value: Vec<String>,
) -> Vec<String> {
  value
}

#[tauri::command]
fn c51(
  value: Value,
) -> Value {
  value
}

#[tauri::command]
fn c52(
  value: Option<Value>,
) -> Option<Value> {
  value
}

#[tauri::command]
fn c53(
  value: Vec<Value>,
) -> Vec<Value> {
  value
}

#[tauri::command]
fn c54(
  value: HashMap<String, i8>,
) -> HashMap<String, i8> {
  value
}

#[tauri::command]
fn c55(
  value: i8,
) -> i8 {
  value
}

#[tauri::command]
fn c56(
  value: u8,
) -> u8 {
  value
}

#[tauri::command]
fn c57(
  value: Enum2,
) -> Enum2 {
  value
}

#[tauri::command]
fn c58(
  value: i16,
) -> i16 {
  value
}

#[tauri::command]
fn c59(
  value: Enum5,
) -> Enum5 {
  value
}

#[tauri::command]
fn c60(
  value: usize,
) -> usize {
  value
}

#[tauri::command]
fn c61(
  value: Vec<Enum6>,
) -> Vec<Enum6> {
  value
}

#[tauri::command]
fn c62(
  value: Vec<(Struct7,)>,
) -> Vec<(Struct7,)> {
  value
}

#[tauri::command]
fn c63(
  value: Option<Option<Option<u64>>>,
) -> Option<Option<Option<u64>>> {
  value
}

#[tauri::command]
fn c64(
  value: Enum10,
) -> Enum10 {
  value
}

#[tauri::command]
fn c65(
  value: (f64,),
) -> (f64,) {
  value
}

#[tauri::command]
fn c66(
  value: Enum13,
) -> Enum13 {
  value
}

#[tauri::command]
fn c67(
  value: Vec<Option<Option<i128>>>,
) -> Vec<Option<Option<i128>>> {
  value
}

#[tauri::command]
fn c68(
  value: Vec<usize>,
) -> Vec<usize> {
  value
}

#[tauri::command]
fn c69(
  value: Vec<Vec<i128>>,
) -> Vec<Vec<i128>> {
  value
}

#[tauri::command]
fn c70(
  value: Enum16,
) -> Enum16 {
  value
}

#[tauri::command]
fn c71(
  value: Vec<HashMap<String, HashMap<String, i128>>>,
) -> Vec<HashMap<String, HashMap<String, i128>>> {
  value
}

#[tauri::command]
fn c72(
  value: Struct20,
) -> Struct20 {
  value
}

#[tauri::command]
fn c73(
  value: HashMap<String, HashMap<String, Enum21>>,
) -> HashMap<String, HashMap<String, Enum21>> {
  value
}

#[tauri::command]
fn c74(
  value: Vec<Vec<(isize, u64, u32)>>,
) -> Vec<Vec<(isize, u64, u32)>> {
  value
}

#[tauri::command]
fn c75(
  value: u8,
) -> u8 {
  value
}

#[tauri::command]
fn c76(
  value: Enum24,
) -> Enum24 {
  value
}

#[tauri::command]
fn c77(
  value: u8,
) -> u8 {
  value
}

#[tauri::command]
fn c78(
  value: Option<Vec<Vec<String>>>,
) -> Option<Vec<Vec<String>>> {
  value
}

#[tauri::command]
fn c79(
  value: (u8,),
) -> (u8,) {
  value
}

#[tauri::command]
fn c80(
  value: Vec<Vec<Struct25>>,
) -> Vec<Vec<Struct25>> {
  value
}

#[tauri::command]
fn c81(
  value: Enum26,
) -> Enum26 {
  value
}

#[tauri::command]
fn c82(
  value: HashMap<String, u32>,
) -> HashMap<String, u32> {
  value
}

#[tauri::command]
fn c83(
  value: u64,
) -> u64 {
  value
}

#[tauri::command]
fn c84(
  value: Struct28,
) -> Struct28 {
  value
}

#[tauri::command]
fn c85(
  value: Enum29,
) -> Enum29 {
  value
}

#[tauri::command]
fn c86(
  value: HashMap<String, Option<Vec<i16>>>,
) -> HashMap<String, Option<Vec<i16>>> {
  value
}

#[tauri::command]
fn c87(
  value: i8,
) -> i8 {
  value
}

#[tauri::command]
fn c88(
  value: (HashMap<String, Enum30>,),
) -> (HashMap<String, Enum30>,) {
  value
}

#[tauri::command]
fn c89(
  value: Enum31,
) -> Enum31 {
  value
}

#[tauri::command]
fn c90(
  value: Enum34,
) -> Enum34 {
  value
}

#[tauri::command]
fn c91(
  value: Enum36,
) -> Enum36 {
  value
}

#[tauri::command]
fn c92(
  value: Option<Struct37>,
) -> Option<Struct37> {
  value
}

#[tauri::command]
fn c93(
  value: Option<Struct38>,
) -> Option<Struct38> {
  value
}

#[tauri::command]
fn c94(
  value: Vec<HashMap<String, HashMap<String, f32>>>,
) -> Vec<HashMap<String, HashMap<String, f32>>> {
  value
}

#[tauri::command]
fn c95(
  value: Enum39,
) -> Enum39 {
  value
}

#[tauri::command]
fn c96(
  value: ((Struct40, HashMap<String, f32>, Struct41), Enum43, f64),
) -> ((Struct40, HashMap<String, f32>, Struct41), Enum43, f64) {
  value
}

#[tauri::command]
fn c97(
  value: Enum47,
) -> Enum47 {
  value
}

#[tauri::command]
fn c98(
  value: (Vec<Enum48>,),
) -> (Vec<Enum48>,) {
  value
}

#[tauri::command]
fn c99(
  value: Struct51,
) -> Struct51 {
  value
}

#[tauri::command]
fn c100(
  value: Option<HashMap<String, Enum52>>,
) -> Option<HashMap<String, Enum52>> {
  value
}

#[tauri::command]
fn c101(
  value: f32,
) -> f32 {
  value
}

#[tauri::command]
fn c102(
  value: (Enum53,),
) -> (Enum53,) {
  value
}

#[tauri::command]
fn c103(
  value: Enum56,
) -> Enum56 {
  value
}

#[tauri::command]
fn c104(
  value: Enum57,
) -> Enum57 {
  value
}

#[tauri::command]
fn c105(
  value: f64,
) -> f64 {
  value
}

#[tauri::command]
fn c106(
  value: (i128, (HashMap<String, char>, (u128, u128), HashMap<String, i8>, u8)),
) -> (i128, (HashMap<String, char>, (u128, u128), HashMap<String, i8>, u8)) {
  value
}

#[tauri::command]
fn c107(
  value: Option<HashMap<String, Enum58>>,
) -> Option<HashMap<String, Enum58>> {
  value
}

#[tauri::command]
fn c108(
  value: Enum63,
) -> Enum63 {
  value
}

#[tauri::command]
fn c109(
  value: Value,
) -> Value {
  value
}

#[tauri::command]
fn c110(
  value: Option<Option<String>>,
) -> Option<Option<String>> {
  value
}

#[tauri::command]
fn c111(
  value: Option<(f32,)>,
) -> Option<(f32,)> {
  value
}

#[tauri::command]
fn c112(
  value: Struct65,
) -> Struct65 {
  value
}

#[tauri::command]
fn c113(
  value: (i32, Enum67),
) -> (i32, Enum67) {
  value
}

#[tauri::command]
fn c114(
  value: (Vec<Option<Value>>, Enum68, Option<Option<bool>>),
) -> (Vec<Option<Value>>, Enum68, Option<Option<bool>>) {
  value
}

#[tauri::command]
fn c115(
  value: Struct69,
) -> Struct69 {
  value
}

#[tauri::command]
fn c116(
  value: (Enum71, Option<usize>),
) -> (Enum71, Option<usize>) {
  value
}

#[tauri::command]
fn c117(
  value: Option<(u64, (bool, u128, u8), HashMap<String, Value>)>,
) -> Option<(u64, (bool, u128, u8), HashMap<String, Value>)> {
  value
}

#[tauri::command]
fn c118(
  value: f32,
) -> f32 {
  value
}

#[tauri::command]
fn c119(
  value: Option<Option<Option<f64>>>,
) -> Option<Option<Option<f64>>> {
  value
}

#[tauri::command]
fn c120(
  value: Option<HashMap<String, usize>>,
) -> Option<HashMap<String, usize>> {
  value
}

#[tauri::command]
fn c121(
  value: u16,
) -> u16 {
  value
}

#[tauri::command]
fn c122(
  value: char,
) -> char {
  value
}

#[tauri::command]
fn c123(
  value: ((Struct72, HashMap<String, i64>, Vec<i32>, Vec<u8>), isize, Option<Struct73>),
) -> ((Struct72, HashMap<String, i64>, Vec<i32>, Vec<u8>), isize, Option<Struct73>) {
  value
}

#[tauri::command]
fn c124(
  value: Struct74,
) -> Struct74 {
  value
}

#[tauri::command]
fn c125(
  value: (Struct76,),
) -> (Struct76,) {
  value
}

#[tauri::command]
fn c126(
  value: Vec<Vec<Vec<u32>>>,
) -> Vec<Vec<Vec<u32>>> {
  value
}

#[tauri::command]
fn c127(
  value: (Vec<HashMap<String, i16>>,),
) -> (Vec<HashMap<String, i16>>,) {
  value
}

#[tauri::command]
fn c128(
  value: i32,
) -> i32 {
  value
}

#[tauri::command]
fn c129(
  value: Struct77,
) -> Struct77 {
  value
}

#[tauri::command]
fn c130(
  value: i128,
) -> i128 {
  value
}

#[tauri::command]
fn c131(
  value: (Option<u8>,),
) -> (Option<u8>,) {
  value
}

#[tauri::command]
fn c132(
  value: Vec<Struct80>,
) -> Vec<Struct80> {
  value
}

#[tauri::command]
fn c133(
  value: Vec<Option<Option<String>>>,
) -> Vec<Option<Option<String>>> {
  value
}

#[tauri::command]
fn c134(
  value: u8,
) -> u8 {
  value
}

#[tauri::command]
fn c135(
  value: isize,
) -> isize {
  value
}

#[tauri::command]
fn c136(
  value: char,
) -> char {
  value
}

#[tauri::command]
fn c137(
  value: Struct81,
) -> Struct81 {
  value
}

#[tauri::command]
fn c138(
  value: (HashMap<String, Struct82>, HashMap<String, f32>, HashMap<String, HashMap<String, f32>>, Struct83),
) -> (HashMap<String, Struct82>, HashMap<String, f32>, HashMap<String, HashMap<String, f32>>, Struct83) {
  value
}

#[tauri::command]
fn c139(
  value: HashMap<String, (Enum84, Struct85, Option<u32>, Enum86)>,
) -> HashMap<String, (Enum84, Struct85, Option<u32>, Enum86)> {
  value
}

#[tauri::command]
fn c140(
  value: (Struct87, (bool, Option<u64>, Option<u8>), HashMap<String, i32>),
) -> (Struct87, (bool, Option<u64>, Option<u8>), HashMap<String, i32>) {
  value
}

#[tauri::command]
fn c141(
  value: Vec<Enum88>,
) -> Vec<Enum88> {
  value
}

#[tauri::command]
fn c142(
  value: HashMap<String, (HashMap<String, i8>,)>,
) -> HashMap<String, (HashMap<String, i8>,)> {
  value
}

#[tauri::command]
fn c143(
  value: Enum94,
) -> Enum94 {
  value
}

#[tauri::command]
fn c144(
  value: i64,
) -> i64 {
  value
}

#[tauri::command]
fn c145(
  value: Option<i8>,
) -> Option<i8> {
  value
}

#[tauri::command]
fn c146(
  value: Vec<Vec<Vec<i16>>>,
) -> Vec<Vec<Vec<i16>>> {
  value
}

#[tauri::command]
fn c147(
  value: u8,
) -> u8 {
  value
}

#[tauri::command]
fn c148(
  value: HashMap<String, HashMap<String, Enum95>>,
) -> HashMap<String, HashMap<String, Enum95>> {
  value
}

#[tauri::command]
fn c149(
  value: Enum96,
) -> Enum96 {
  value
}

#[tauri::command]
fn c150(
  value: i8,
) -> i8 {
  value
}

#[tauri::command]
fn c151(
  value: HashMap<String, Vec<Struct97>>,
) -> HashMap<String, Vec<Struct97>> {
  value
}

#[tauri::command]
fn c152(
  value: i64,
) -> i64 {
  value
}

#[tauri::command]
fn c153(
  value: (i32,),
) -> (i32,) {
  value
}

#[tauri::command]
fn c154(
  value: HashMap<String, Vec<(String,)>>,
) -> HashMap<String, Vec<(String,)>> {
  value
}

#[tauri::command]
fn c155(
  value: Struct101,
) -> Struct101 {
  value
}

#[tauri::command]
fn c156(
  value: HashMap<String, isize>,
) -> HashMap<String, isize> {
  value
}

#[tauri::command]
fn c157(
  value: Struct102,
) -> Struct102 {
  value
}

#[tauri::command]
fn c158(
  value: i8,
) -> i8 {
  value
}

#[tauri::command]
fn c159(
  value: Option<HashMap<String, Struct103>>,
) -> Option<HashMap<String, Struct103>> {
  value
}

#[tauri::command]
fn c160(
  value: Option<usize>,
) -> Option<usize> {
  value
}

#[tauri::command]
fn c161(
  value: Struct104,
) -> Struct104 {
  value
}

#[tauri::command]
fn c162(
  value: isize,
) -> isize {
  value
}

#[tauri::command]
fn c163(
  value: Enum106,
) -> Enum106 {
  value
}

#[tauri::command]
fn c164(
  value: (Option<Struct107>, (Struct108, Vec<u128>), f32),
) -> (Option<Struct107>, (Struct108, Vec<u128>), f32) {
  value
}

#[tauri::command]
fn c165(
  value: Enum113,
) -> Enum113 {
  value
}

#[tauri::command]
fn c166(
  value: u16,
) -> u16 {
  value
}

#[tauri::command]
fn c167(
  value: Option<Struct116>,
) -> Option<Struct116> {
  value
}

#[tauri::command]
fn c168(
  value: i16,
) -> i16 {
  value
}

#[tauri::command]
fn c169(
  value: char,
) -> char {
  value
}

#[tauri::command]
fn c170(
  value: f64,
) -> f64 {
  value
}

#[tauri::command]
fn c171(
  value: (Enum118, (u16,)),
) -> (Enum118, (u16,)) {
  value
}

#[tauri::command]
fn c172(
  value: Vec<HashMap<String, i128>>,
) -> Vec<HashMap<String, i128>> {
  value
}

#[tauri::command]
fn c173(
  value: u128,
) -> u128 {
  value
}

#[tauri::command]
fn c174(
  value: HashMap<String, Vec<i64>>,
) -> HashMap<String, Vec<i64>> {
  value
}

#[tauri::command]
fn c175(
  value: bool,
) -> bool {
  value
}

#[tauri::command]
fn c176(
  value: u128,
) -> u128 {
  value
}

#[tauri::command]
fn c177(
  value: Struct119,
) -> Struct119 {
  value
}

#[tauri::command]
fn c178(
  value: (Struct121, Struct122, Struct123, Enum124),
) -> (Struct121, Struct122, Struct123, Enum124) {
  value
}

#[tauri::command]
fn c179(
  value: HashMap<String, u128>,
) -> HashMap<String, u128> {
  value
}

#[tauri::command]
fn c180(
  value: Vec<bool>,
) -> Vec<bool> {
  value
}

#[tauri::command]
fn c181(
  value: u64,
) -> u64 {
  value
}

#[tauri::command]
fn c182(
  value: (i32, HashMap<String, Vec<i128>>, (Enum125, Struct126, HashMap<String, i128>), Vec<u32>),
) -> (i32, HashMap<String, Vec<i128>>, (Enum125, Struct126, HashMap<String, i128>), Vec<u32>) {
  value
}

#[tauri::command]
fn c183(
  value: Option<Vec<u16>>,
) -> Option<Vec<u16>> {
  value
}

#[tauri::command]
fn c184(
  naïve: Option<u16>,
  z9: Enum127,
  file_path: Option<u8>,
  _test: Channel,
) -> Value {
  json!({ "naïve": naïve, "z9": z9, "file_path": file_path })
}

#[tauri::command]
fn c185(
  x2_y: Enum128,
  file_path: Request<'_>,
) -> Value {
  json!({ "x2_y": x2_y })
}

#[tauri::command]
fn c186(
  HTTPServer: HashMap<String, f32>,
  _test: Vec<u64>,
) -> Value {
  json!({ "_test": _test })
}

#[tauri::command]
fn c187(
  r#type: Option<String>,
  _test: Option<String>,
) -> Value {
  json!({ "type": r#type, "_test": _test })
}

#[tauri::command]
fn c188(
  a: State<'_, AppState>,
  HTTPServer: (u32, u8, bool),
) -> Value {
  json!({ "HTTPServer": HTTPServer })
}

#[tauri::command(rename_all = "snake_case")]
fn c189(
  naïve: Vec<i16>,
) -> Value {
  json!({ "naïve": naïve })
}

#[tauri::command]
fn c190(
  ab: Struct129,
  r#type: Option<u32>,
  msg_: Vec<u8>,
  HTTPServer: CommandScope<PathRule>,
) -> Value {
  json!({ "ab": ab, "type": r#type, "msg_": msg_ })
}

#[tauri::command]
fn c191(
  file_path: Window,
  msg_: (u32, u16, u64, u8),
  ab: Request<'_>,
  r#type: Struct130,
) -> Value {
  json!({ "msg_": msg_, "type": r#type })
}

#[tauri::command]
fn c192(
  ab: Enum131,
  HTTPServer: HashMap<String, i8>,
  z9: Enum132,
) -> Value {
  json!({ "ab": ab, "HTTPServer": HTTPServer, "z9": z9 })
}

#[tauri::command(rename_all = "snake_case")]
fn c193(
  a: Option<f32>,
) -> Value {
  json!({})
}

#[tauri::command]
fn c194(
  x2_y: u128,
) -> Value {
  json!({ "x2_y": x2_y })
}

#[tauri::command]
fn c195(
  a: Option<u128>,
) -> Value {
  json!({ "a": a })
}

#[tauri::command(rename_all = "snake_case")]
fn c196(
  x2_y: CommandScope<PathRule>,
  msg_: usize,
  z9: Option<isize>,
) -> Value {
  json!({ "msg_": msg_, "z9": z9 })
}

#[tauri::command]
fn c197(
  z9: CommandScope<PathRule>,
) -> Value {
  json!({})
}

#[tauri::command]
fn c198(
  x2_y: Enum133,
  ab: CommandScope<PathRule>,
  a: State<'_, AppState>,
) -> Value {
  json!({ "x2_y": x2_y })
}

#[tauri::command]
fn c199(
  HTTPServer: Webview,
  aB: (i128,),
  file_path: Struct134,
  a: (f32,),
) -> Value {
  json!({ "aB": aB, "file_path": file_path })
}

#[tauri::command(rename_all = "snake_case")]
fn c200(
  r#type: i64,
) -> Value {
  json!({ "type": r#type })
}

#[tauri::command]
fn c201(
  naïve: Request<'_>,
  r#type: Vec<u64>,
  aB: State<'_, AppState>,
) -> Value {
  json!({ "type": r#type })
}

#[tauri::command]
fn c202(
  x2_y: Option<Value>,
) -> Value {
  json!({ "x2_y": x2_y })
}

#[tauri::command]
fn c203(
  HTTPServer: i128,
) -> Value {
  json!({ "HTTPServer": HTTPServer })
}

#[tauri::command(rename_all = "snake_case")]
fn c204(
  a: Enum135,
  ab: Vec<Value>,
) -> Value {
  json!({ "a": a, "ab": ab })
}

#[tauri::command]
fn c205(
  _test: Option<f64>,
) -> Value {
  json!({ "_test": _test })
}

#[tauri::command]
fn c206(
  ab: Vec<i64>,
) -> Value {
  json!({ "ab": ab })
}

#[tauri::command]
fn c207(
  _test: Vec<isize>,
  HTTPServer: AppHandle,
  file_path: Channel,
  r#type: Window,
) -> Value {
  json!({ "_test": _test })
}

#[tauri::command(rename_all = "snake_case")]
fn c208(
  naïve: State<'_, AppState>,
  ab: Enum136,
  msg_: Value,
  aB: State<'_, AppState>,
) -> Value {
  json!({ "ab": ab, "msg_": msg_ })
}

#[tauri::command]
fn c209(
  a: Webview,
) -> Value {
  json!({})
}

#[tauri::command]
fn c210(
  a: Option<f64>,
) -> Value {
  json!({ "a": a })
}

#[tauri::command(rename_all = "snake_case")]
fn c211(
  naïve: i128,
  ab: Value,
) -> Value {
  json!({ "naïve": naïve, "ab": ab })
}

#[tauri::command]
fn c212(
  aB: CommandScope<PathRule>,
  _test: State<'_, AppState>,
) -> Value {
  json!({})
}

#[tauri::command]
fn c213(
  z9: HashMap<String, i16>,
  a: Struct137,
  msg_: Option<usize>,
  ab: Vec<i8>,
) -> Value {
  json!({ "z9": z9, "a": a, "msg_": msg_, "ab": ab })
}

#[tauri::command]
fn c214(
  naïve: Struct138,
  z9: Enum139,
  file_path: Window,
) -> Value {
  json!({ "naïve": naïve, "z9": z9 })
}

#[tauri::command(rename_all = "snake_case")]
fn c215(
  x2_y: (i16, i64, i64),
  _test: i32,
  HTTPServer: Vec<u16>,
) -> Value {
  json!({ "x2_y": x2_y, "_test": _test, "HTTPServer": HTTPServer })
}

#[tauri::command]
fn c216(
  file_path: u16,
  r#type: HashMap<String, u128>,
) -> Value {
  json!({ "file_path": file_path, "type": r#type })
}

#[tauri::command]
fn c217(
  z9: Window,
  a: AppHandle,
  r#type: Enum141,
) -> Value {
  json!({ "type": r#type })
}

#[tauri::command]
fn c218(
  ab: Struct142,
  naïve: Window,
  a: Enum143,
  aB: Struct144,
) -> Value {
  json!({ "ab": ab, "a": a, "aB": aB })
}

#[tauri::command]
fn c219(
  aB: Channel,
  r#type: u128,
  msg_: Webview,
  HTTPServer: CommandScope<PathRule>,
) -> Value {
  json!({ "type": r#type })
}

#[tauri::command(rename_all = "snake_case")]
fn c220(
  r#type: Struct145,
  file_path: Webview,
  aB: Enum146,
  msg_: Webview,
) -> Value {
  json!({ "type": r#type, "aB": aB })
}

#[tauri::command(rename_all = "snake_case")]
fn c221(
  msg_: Option<f64>,
  z9: Vec<u8>,
  x2_y: (usize,),
) -> Value {
  json!({ "msg_": msg_, "z9": z9, "x2_y": x2_y })
}

#[tauri::command]
fn c222(
  _test: AppHandle,
  ab: State<'_, AppState>,
  z9: Channel,
) -> Value {
  json!({})
}

#[tauri::command(rename_all = "snake_case")]
fn c223(
  file_path: Channel,
  r#type: Webview,
  HTTPServer: Vec<i16>,
  z9: u32,
) -> Value {
  json!({ "HTTPServer": HTTPServer, "z9": z9 })
}

#[tauri::command(rename_all = "snake_case")]
fn c224(
  x2_y: f32,
) -> Value {
  json!({})
}

#[tauri::command]
fn c225(
  z9: CommandScope<PathRule>,
  ab: f64,
) -> Value {
  json!({ "ab": ab })
}

#[tauri::command]
fn c226(
  _test: Window,
  file_path: CommandScope<PathRule>,
  r#type: State<'_, AppState>,
) -> Value {
  json!({})
}

#[tauri::command(rename_all = "snake_case")]
fn c227(
  file_path: Option<String>,
) -> Value {
  json!({ "file_path": file_path })
}

#[tauri::command]
fn c228(
  _test: HashMap<String, u16>,
  msg_: Vec<bool>,
) -> Value {
  json!({ "_test": _test, "msg_": msg_ })
}

#[tauri::command(rename_all = "snake_case")]
fn c229(
  msg_: u8,
  HTTPServer: WebviewWindow,
) -> Value {
  json!({ "msg_": msg_ })
}

#[tauri::command]
fn c230(
  ab: Option<usize>,
  naïve: Value,
  HTTPServer: String,
) -> Value {
  json!({ "ab": ab, "naïve": naïve, "HTTPServer": HTTPServer })
}

#[tauri::command]
fn c231(
  x2_y: Struct148,
) -> Value {
  json!({ "x2_y": x2_y })
}

#[tauri::command]
fn c232(
  file_path: State<'_, AppState>,
) -> Value {
  json!({})
}

#[tauri::command]
fn c233(
  aB: Struct150,
  naïve: Struct149,
) -> Value {
  json!({ "aB": aB, "naïve": naïve })
}

#[tauri::command]
fn c234(
  _test: HashMap<String, char>,
  z9: Channel,
  r#type: Webview,
) -> Value {
  json!({ "_test": _test })
}

#[tauri::command]
fn c235(
  x2_y: Option<u16>,
  a: AppHandle,
) -> Value {
  json!({ "x2_y": x2_y })
}

#[tauri::command]
fn c236(
  aB: u128,
  naïve: Enum151,
  _test: Channel,
) -> Value {
  json!({ "aB": aB, "naïve": naïve })
}

#[tauri::command]
fn c237(
  ab: Vec<i64>,
  msg_: Channel,
) -> Value {
  json!({ "ab": ab })
}

#[tauri::command(rename_all = "snake_case")]
fn c238(
  r#type: i16,
) -> Value {
  json!({ "type": r#type })
}

#[tauri::command]
fn c239(
  naïve: HashMap<String, u8>,
  ab: Value,
  r#type: Struct152,
) -> Value {
  json!({ "naïve": naïve, "ab": ab, "type": r#type })
}

#[tauri::command]
fn c240(
  x2_y: Enum153,
  file_path: Channel,
  aB: HashMap<String, u64>,
) -> Value {
  json!({ "x2_y": x2_y, "aB": aB })
}

#[tauri::command]
fn c241(
  _test: HashMap<String, u128>,
  naïve: Option<i64>,
) -> Value {
  json!({ "_test": _test, "naïve": naïve })
}

#[tauri::command]
fn c242(
  ab: (f64, bool),
  r#type: Option<char>,
) -> Value {
  json!({ "ab": ab, "type": r#type })
}

#[tauri::command(rename_all = "snake_case")]
fn c243(
  aB: Struct154,
) -> Value {
  json!({ "aB": aB })
}

#[tauri::command]
fn c244(
  r#type: AppHandle,
  aB: Enum155,
  a: Enum156,
) -> Value {
  json!({ "aB": aB, "a": a })
}

#[tauri::command]
fn c245(
  _test: Option<u8>,
  x2_y: (i8, f32, i16),
) -> Value {
  json!({ "_test": _test })
}

#[tauri::command]
fn c246(
  msg_: Enum157,
  naïve: Value,
  HTTPServer: Webview,
) -> Value {
  json!({ "msg_": msg_, "naïve": naïve })
}

#[tauri::command]
fn c247(
  x2_y: HashMap<String, f64>,
) -> Value {
  json!({ "x2_y": x2_y })
}

#[tauri::command(rename_all = "snake_case")]
fn c248(
  msg_: f32,
  naïve: Channel,
  ab: Option<Value>,
) -> Value {
  json!({ "ab": ab })
}

#[tauri::command]
fn c249(
  x2_y: Channel,
  naïve: Struct158,
  msg_: Channel,
) -> Value {
  json!({ "naïve": naïve })
}

#[tauri::command]
fn c250(
  r#type: HashMap<String, u128>,
  HTTPServer: Channel,
  msg_: Channel,
) -> Value {
  json!({ "type": r#type })
}

#[tauri::command]
fn c251(
  _test: Vec<i16>,
  naïve: Enum159,
) -> Value {
  json!({ "_test": _test })
}

#[tauri::command]
fn c252(
  r#type: Value,
  _test: Option<bool>,
  msg_: Window,
  x2_y: (u64, f64, u128, u16),
) -> Value {
  json!({ "type": r#type, "_test": _test, "x2_y": x2_y })
}

#[tauri::command]
fn c253(
  z9: Struct160,
  HTTPServer: HashMap<String, u8>,
  r#type: Webview,
) -> Value {
  json!({ "z9": z9, "HTTPServer": HTTPServer })
}

#[tauri::command]
fn c254(
  __: String,
) {
}

#[tauri::command]
fn c255(
  __: Option<String>,
) {
}

pub fn handler() -> impl Fn(Invoke<MockRuntime>) -> bool + Send + Sync + 'static {
  generate_handler![event_target, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10, c11, c12, c13, c14, c15, c16, c17, c18, c19, c20, c21, c22, c23, c24, c25, c26, c27, c28, c29, c30, c31, c32, c33, c34, c35, c36, c37, c38, c39, c40, c41, c42, c43, c44, c45, c46, c47, c48, c49, c50, c51, c52, c53, c54, c55, c56, c57, c58, c59, c60, c61, c62, c63, c64, c65, c66, c67, c68, c69, c70, c71, c72, c73, c74, c75, c76, c77, c78, c79, c80, c81, c82, c83, c84, c85, c86, c87, c88, c89, c90, c91, c92, c93, c94, c95, c96, c97, c98, c99, c100, c101, c102, c103, c104, c105, c106, c107, c108, c109, c110, c111, c112, c113, c114, c115, c116, c117, c118, c119, c120, c121, c122, c123, c124, c125, c126, c127, c128, c129, c130, c131, c132, c133, c134, c135, c136, c137, c138, c139, c140, c141, c142, c143, c144, c145, c146, c147, c148, c149, c150, c151, c152, c153, c154, c155, c156, c157, c158, c159, c160, c161, c162, c163, c164, c165, c166, c167, c168, c169, c170, c171, c172, c173, c174, c175, c176, c177, c178, c179, c180, c181, c182, c183, c184, c185, c186, c187, c188, c189, c190, c191, c192, c193, c194, c195, c196, c197, c198, c199, c200, c201, c202, c203, c204, c205, c206, c207, c208, c209, c210, c211, c212, c213, c214, c215, c216, c217, c218, c219, c220, c221, c222, c223, c224, c225, c226, c227, c228, c229, c230, c231, c232, c233, c234, c235, c236, c237, c238, c239, c240, c241, c242, c243, c244, c245, c246, c247, c248, c249, c250, c251, c252, c253, c254, c255]
}
