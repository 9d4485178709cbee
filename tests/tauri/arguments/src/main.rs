fn main() {
    println!("{}", tauri::VERSION);
}
