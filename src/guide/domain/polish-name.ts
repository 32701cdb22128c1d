// Polish first names with their vocative: the common ones of people grown up today.

const men = `Adam Adamie, Adrian Adrianie, Albert Albercie, Aleksander Aleksandrze, Aleksy Aleksy, Alfred Alfredzie, Andrzej Andrzeju, Antoni Antoni, Arkadiusz Arkadiuszu,
Arnold Arnoldzie, Artur Arturze, August Auguście, Bartłomiej Bartłomieju, Bartosz Bartoszu, Benedykt Benedykcie, Bernard Bernardzie, Błażej Błażeju, Bogdan Bogdanie, Bogumił Bogumile,
Borys Borysie, Cezary Cezary, Cyprian Cyprianie, Damian Damianie, Daniel Danielu, Dariusz Dariuszu, Dawid Dawidzie, Dominik Dominiku, Edmund Edmundzie, Edward Edwardzie,
Emil Emilu, Ernest Erneście, Eryk Eryku, Eugeniusz Eugeniuszu, Fabian Fabianie, Feliks Feliksie, Filip Filipie, Franciszek Franciszku, Fryderyk Fryderyku, Gabriel Gabrielu,
Gerard Gerardzie, Grzegorz Grzegorzu, Gustaw Gustawie, Henryk Henryku, Hubert Hubercie, Ignacy Ignacy, Igor Igorze, Ireneusz Ireneuszu, Jacek Jacku, Jakub Jakubie,
Jan Janie, Janusz Januszu, Jarosław Jarosławie, Jerzy Jerzy, Jędrzej Jędrzeju, Joachim Joachimie, Józef Józefie, Julian Julianie, Juliusz Juliuszu, Kacper Kacprze,
Kajetan Kajetanie, Kamil Kamilu, Karol Karolu, Kazimierz Kazimierzu, Konrad Konradzie, Konstanty Konstanty, Kornel Kornelu, Krystian Krystianie, Krzysztof Krzysztofie,
Ksawery Ksawery, Lech Lechu, Leon Leonie, Leonard Leonardzie, Leszek Leszku, Lucjan Lucjanie, Ludwik Ludwiku, Łukasz Łukaszu, Maciej Macieju, Maksymilian Maksymilianie,
Marcel Marcelu, Marcin Marcinie, Marek Marku, Marian Marianie, Mariusz Mariuszu, Mateusz Mateuszu, Michał Michale, Mieczysław Mieczysławie, Mikołaj Mikołaju, Miłosz Miłoszu,
Mirosław Mirosławie, Norbert Norbercie, Oliwier Oliwierze, Oskar Oskarze, Patryk Patryku, Paweł Pawle, Piotr Piotrze, Przemysław Przemysławie, Radosław Radosławie, Rafał Rafale,
Robert Robercie, Roman Romanie, Ryszard Ryszardzie, Sebastian Sebastianie, Seweryn Sewerynie, Stanisław Stanisławie, Stefan Stefanie, Sylwester Sylwestrze, Szczepan Szczepanie,
Szymon Szymonie, Tadeusz Tadeuszu, Tomasz Tomaszu, Tymon Tymonie, Tymoteusz Tymoteuszu, Wacław Wacławie, Waldemar Waldemarze, Wiesław Wiesławie, Wiktor Wiktorze, Witold Witoldzie,
Władysław Władysławie, Włodzimierz Włodzimierzu, Wojciech Wojciechu, Zbigniew Zbigniewie, Zdzisław Zdzisławie, Zenon Zenonie, Zygmunt Zygmuncie`

/** Without a second form: -a becomes -o. */
const women = `Ada, Adrianna, Agata, Agnieszka, Aldona, Aleksandra, Alicja, Alina, Amelia, Anastazja, Aneta, Angelika, Aniela, Anita, Anna, Antonina, Barbara, Beata, Blanka, Bogumiła,
Bogusława, Bożena, Cecylia, Celina, Czesława, Danuta, Daria, Diana, Dominika, Dorota, Edyta, Elwira, Elżbieta, Emilia, Eugenia, Ewa, Ewelina, Felicja, Franciszka, Gabriela,
Genowefa, Grażyna, Halina, Hanna, Helena, Henryka, Honorata, Ilona, Iga, Irena, Irmina, Iwona, Izabela, Jadwiga, Janina, Joanna, Jolanta, Judyta, Julia, Julita, Justyna,
Kamila, Karina, Karolina, Katarzyna, Kinga, Klaudia, Klara, Kornelia, Krystyna, Laura, Lena, Lidia, Liliana, Lucyna, Łucja, Magdalena, Maja, Malwina, Małgorzata, Maria, Marianna,
Mariola, Marlena, Marta, Martyna, Marzena, Matylda, Michalina, Milena, Mirosława, Monika, Nadia, Natalia, Natasza, Nina, Oliwia, Olga, Otylia, Patrycja, Paulina, Pola, Regina,
Renata, Roksana, Roma, Róża, Sabina, Sandra, Stanisława, Stefania, Sylwia, Teresa, Urszula, Wanda, Weronika, Wiesława, Wiktoria, Wioletta, Zdzisława, Zofia, Zuzanna`

export const POLISH_MEN: ReadonlyMap<string, string> = new Map(
  men.split(/,\s+/).map((pair) => pair.split(' ') as [string, string]),
)
export const POLISH_WOMEN: ReadonlyMap<string, string> = new Map(
  women.split(/,\s+/).map((name) => [name, `${name.slice(0, -1)}o`]),
)
