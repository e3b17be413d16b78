/// The meaning of words as vectors: a sentence encoder run by ONNX Runtime on this machine.
///
/// Texts with nearly the same meaning have vectors close together whatever their words, so statements can be
/// found by what they say. The only class to use is [MiniLm]; the archive knows it as
/// [org.onrecord.text.SentenceEncoder] and stores the model's name with each vector, since vectors of
/// different models cannot be compared.
package org.onrecord.embedding;
